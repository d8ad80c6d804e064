/** Requests to this machine's API. Errors are problem+json and keep their words. */
export class Problem extends Error {
  constructor(readonly status: number, readonly title: string, readonly detail: string) {
    super(detail || title);
  }
}

const BASE = '/api/v1';

function csrf(): string {
  const cookie = document.cookie.split('; ').find(each => each.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

/** Sends a request and reads JSON; a body makes it a POST unless a method is given. */
export async function call<T>(path: string, options: CallOptions = {}): Promise<T> {
  const response = await send(path, options);
  return (response.status === 204 ? undefined : await jsonOf(response)) as T;
}

const jsonOf = (response: Response): Promise<unknown> =>
  response.json().catch(() => {
    throw new Problem(0, 'The answer cannot be read', 'It broke off, or something between here and icp serve changed it.');
  });

export interface CallOptions {
  body?: unknown;
  method?: string;
  signal?: AbortSignal;
  headers?: Record<string, string>;
  /** What stands before the path; the API's if not given. */
  base?: string;
}

/** The same, for answers that are not JSON. */
export async function send(path: string, options: CallOptions = {}): Promise<Response> {
  const headers: Record<string, string> = {Accept: 'application/json, */*', ...options.headers};
  const init: RequestInit = {headers, signal: options.signal, method: options.method ?? 'GET'};
  if (options.body !== undefined) {
    init.method = options.method ?? 'POST';
    if (options.body instanceof FormData) {
      init.body = options.body;
    } else {
      headers['Content-Type'] = 'application/json';
      init.body = JSON.stringify(options.body);
    }
  }
  headers['X-XSRF-TOKEN'] = csrf();
  const response = await reach((options.base ?? BASE) + path, init);
  if (response.status === 401) {
    location.reload(); // the session has ended: the server says how to begin another
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response;
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if ((error as Error).name === 'AbortError') {
      throw error;
    }
    throw new Problem(0, 'The dashboard does not answer', 'Is icp serve still running? Start it again and reload.');
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const body = await response.json().catch(() => ({}));
  return new Problem(response.status, body.title ?? response.statusText, body.detail ?? '');
}

export const isAbort = (error: unknown): boolean => (error as Error)?.name === 'AbortError';

/**
 * Asks one question after another; only the newest matters. While one is on its way the next waits,
 * and one that takes too long is dropped for it.
 */
export class LatestOnly<Q, A> {
  private static readonly PATIENCE_MS = 250;
  private readonly page = crypto.randomUUID();
  private number = 0;
  private running: {abort: AbortController; since: number} | null = null;
  private waiting: Q | null = null;

  constructor(
    private readonly request: (question: Q, options: CallOptions) => Promise<A>,
    private readonly done: (answer: A | null, error: Error | null, question: Q) => void,
  ) {}

  get isBusy(): boolean {
    return this.running !== null;
  }

  ask(question: Q): void {
    this.waiting = question;
    if (!this.running) {
      void this.next();
    } else if (performance.now() - this.running.since > LatestOnly.PATIENCE_MS) {
      this.running.abort.abort();
    }
  }

  private async next(): Promise<void> {
    while (this.waiting !== null) {
      const question = this.waiting;
      this.waiting = null;
      const abort = new AbortController();
      this.running = {abort, since: performance.now()};
      const headers = {'X-Page': this.page, 'X-Question': String(++this.number)};
      try {
        const answer = await this.request(question, {signal: abort.signal, headers});
        this.running = null;
        this.done(answer, null, question);
      } catch (error) {
        this.running = null;
        const dropped = isAbort(error) || (error as Problem).status === 409;
        if (!dropped) {
          this.done(null, error as Error, question);
        }
      }
    }
  }
}
