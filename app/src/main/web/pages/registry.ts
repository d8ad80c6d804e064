/** The registry of pages: a page is one element and one line here. Navigation, palette, keys follow. */
import './overview';
import './accounts';
import './account';
import './segments';
import './lab';
import './optimise';
import './validate';
import './export';
import './start';
import './industries';
import './sources';
import './quality';
import './runs';
import './matches';
import './diagnostics';
import './nowhere';

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
  {path: '/start', title: 'Start', group: '', element: 'icp-start', key: 's'},
  {path: '/overview', title: 'Overview', group: '', element: 'icp-overview', key: 'o'},
  {path: '/accounts', title: 'Accounts', group: '', element: 'icp-accounts', key: 'a'},
  {path: '/account', title: 'Account', group: '', element: 'icp-account', hidden: true},
  {path: '/segments', title: 'Segments', group: '', element: 'icp-segments', key: 'm'},
  {path: '/industries', title: 'Industries', group: '', element: 'icp-industries', key: 'i'},
  {path: '/lab', title: 'Model lab', group: 'Model', element: 'icp-lab', key: 'l'},
  {path: '/optimise', title: 'Optimise', group: 'Model', element: 'icp-optimise', key: 'p'},
  {path: '/validate', title: 'Validate', group: 'Model', element: 'icp-validate', key: 'v'},
  {path: '/diagnostics', title: 'Diagnostics', group: 'Model', element: 'icp-diagnostics', key: 'c'},
  {path: '/data', title: 'Data', group: 'Data', element: 'icp-sources', key: 'd'},
  {path: '/quality', title: 'Quality', group: 'Data', element: 'icp-quality', key: 'q'},
  {path: '/matches', title: 'Matches', group: 'Data', element: 'icp-matches', key: 't'},
  {path: '/runs', title: 'Runs', group: 'Record', element: 'icp-runs', key: 'r'},
  {path: '/export', title: 'Export', group: 'Record', element: 'icp-export', key: 'e'},
];

/** The page that opens first. */
export const HOME = '/accounts';

const NOWHERE: Page = {path: '', title: 'No such page', group: '', element: 'icp-nowhere', hidden: true};

export function pageAt(path: string): Page {
  const wanted = path === '/' ? HOME : path;
  return PAGES.find(page => page.path === wanted) ?? NOWHERE;
}
