/** The thin line that says "new numbers are on their way"; the old ones stay until they are here. */
const busy = new Set<unknown>();

export function working(who: unknown, isWorking: boolean): void {
  isWorking ? busy.add(who) : busy.delete(who);
  document.querySelector('.working')?.toggleAttribute('data-on', busy.size > 0);
}
