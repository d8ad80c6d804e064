/** Pages by their path. Links are plain; a click on one of ours is followed without a reload. */
import {dropPlaces, flushPlaces, keepPlace} from './place';
import {toAddress, viewStore, type View} from './view';

type Listener = () => void;
const listeners = new Set<Listener>();

export const currentPath = (): string => location.pathname;

export function onNavigate(listener: Listener): void {
  listeners.add(listener);
}

/** The address of a page that keeps the view, with changes; what the server refused is left out. */
export function linkTo(path: string, patch: Partial<View> = {}): string {
  return path + toAddress({...viewStore.forLinks, account: '', ...patch});
}

export function navigate(href: string): void {
  const url = new URL(href, location.href);
  keepPlace('scroll', window.scrollY);
  flushPlaces();
  history.pushState(null, '', url.pathname + url.search);
  arrive();
}

function arrive(): void {
  viewStore.read();
  listeners.forEach(listener => listener());
}

export function startRouter(): void {
  history.scrollRestoration = 'manual';
  window.addEventListener('popstate', () => {
    dropPlaces();
    arrive();
  });
  document.addEventListener('click', event => {
    const link = (event.target as Element).closest?.('a');
    const plain = !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (link && plain && link.origin === location.origin && !link.target && !link.hasAttribute('download') && !link.pathname.startsWith('/api/')) {
      event.preventDefault();
      if (link.hash && link.pathname === location.pathname) {
        document.querySelector<HTMLElement>(link.hash)?.focus();
      } else {
        navigate(link.href);
      }
    }
  });
}
