/** The registry of pages: a page is one element and one line here. Navigation, palette, keys follow. */
import './overview';
import './accounts';

export interface Page {
  path: string;
  title: string;
  group: '' | 'Model' | 'Data' | 'Record';
  /** The element that is shown. */
  element: string;
  /** Second key after g. */
  key?: string;
  /** Reached from another page, not from the navigation. */
  hidden?: boolean;
}

export const PAGES: Page[] = [
  {path: '/overview', title: 'Overview', group: '', element: 'icp-overview', key: 'o'},
  {path: '/accounts', title: 'Accounts', group: '', element: 'icp-accounts', key: 'a'},
];

/** The page that opens first. */
export const HOME = '/accounts';

export function pageAt(path: string): Page {
  return PAGES.find(page => page.path === path) ?? PAGES.find(page => page.path === HOME)!;
}
