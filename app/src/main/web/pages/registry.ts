/** The registry of pages: a page is one element and one line here. Navigation, palette, keys follow. */
import './overview';
import './accounts';
import './account';
import './segments';
import './lab';
import './export';

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
  {path: '/account', title: 'Account', group: '', element: 'icp-account', hidden: true},
  {path: '/segments', title: 'Segments', group: '', element: 'icp-segments', key: 's'},
  {path: '/lab', title: 'Model lab', group: 'Model', element: 'icp-lab', key: 'l'},
  {path: '/export', title: 'Export', group: 'Record', element: 'icp-export', key: 'e'},
];

/** The page that opens first. */
export const HOME = '/accounts';

export function pageAt(path: string): Page {
  return PAGES.find(page => page.path === path) ?? PAGES.find(page => page.path === HOME)!;
}
