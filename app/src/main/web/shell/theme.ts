/** Theme: the system's, light or dark, and more contrast; remembered on this machine. */
const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export function theme(): Theme {
  const kept = localStorage.getItem('theme') as Theme | null;
  return kept && THEMES.includes(kept) ? kept : 'system';
}

export function applyTheme(wanted: Theme = theme()): void {
  localStorage.setItem('theme', wanted);
  const root = document.documentElement;
  wanted === 'light' || wanted === 'dark' ? (root.dataset.theme = wanted) : delete root.dataset.theme;
  wanted === 'contrast' || matchMedia('(prefers-contrast: more)').matches
    ? (root.dataset.contrast = 'more')
    : delete root.dataset.contrast;
}

export function nextTheme(): Theme {
  const next = THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length]!;
  applyTheme(next);
  return next;
}
