/** The keyboard map: one list, shown by the help and acted on here. */
export interface Key {
  keys: string[];
  what: string;
  /** Acts; false when there was nothing to do, so that the key keeps its usual meaning. */
  run?: () => boolean | void;
}

/** Typing text is not a command. */
export function isTyping(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null;
  return !!element?.closest?.('input:not([type=range]):not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]');
}

const map: Key[] = [];
let pending = '';
let pendingTimer = 0;

export function keyMap(): Key[] {
  return map;
}

export function addKeys(keys: Key[]): void {
  map.push(...keys);
}

export function startKeys(): void {
  document.addEventListener('keydown', event => {
    const name = (event.ctrlKey || event.metaKey ? 'Ctrl+' : '') + event.key;
    const modified = event.ctrlKey || event.metaKey;
    if (document.querySelector('dialog[open]')) {
      return;
    }
    if (event.altKey || (isTyping(event.target) && !(modified && event.key.toLowerCase() === 'k') && event.key !== 'Escape')) {
      return;
    }
    const typed = pending ? pending + ' ' + name : name;
    const hit = map.find(each => each.run && each.keys.some(key => key.toLowerCase() === typed.toLowerCase()));
    pending = '';
    clearTimeout(pendingTimer);
    if (hit) {
      if (hit.run?.() !== false) {
        event.preventDefault();
      }
    } else if (name === 'g') {
      pending = 'g';
      pendingTimer = window.setTimeout(() => (pending = ''), 1200);
    }
  });
}
