/** A browser without windows: follows one address at a time and keeps the cookies of each host, as RFC 6265 says. */
export class Browser {
  private readonly jars = new Map<string, Map<string, string>>();
  private readonly own: (request: Request) => Promise<Response>;
  private readonly ownOrigin: string;

  /** Addresses of `ownOrigin` are answered by `own`; all others are really visited. */
  constructor(ownOrigin: string, own: (request: Request) => Promise<Response>) {
    this.own = own;
    this.ownOrigin = ownOrigin;
  }

  jar(origin: string): Map<string, string> {
    const { host } = new URL(origin);
    const jar = this.jars.get(host) ?? new Map<string, string>();
    this.jars.set(host, jar);
    return jar;
  }

  /** One request without following where it leads. */
  async visit(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.ownOrigin);
    const jar = this.jar(url.origin);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (cookie) headers.set('cookie', cookie);
    const request = new Request(url, { ...init, headers, redirect: 'manual' });
    const response = await (url.origin === this.ownOrigin ? this.own(request) : fetch(request));
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line) || value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Where an answer sends the browser. */
  static to(response: Response, from: string | URL): URL {
    const location = response.headers.get('location');
    if (!location) throw new Error(`${from}: ${response.status} leads nowhere`);
    return new URL(location, from);
  }

  /** Signs in and consents on the provider's pages, from its authorization address until it sends the browser back; answers that address. */
  async signInAt(address: URL, person: string): Promise<URL> {
    let at = address;
    for (let step = 0; step < 12; step++) {
      if (at.origin === this.ownOrigin) return at;
      const response = await this.visit(at);
      if (response.headers.has('location')) {
        at = Browser.to(response, at);
        continue;
      }
      const page = await response.text();
      const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
      if (!action || !prompt) throw new Error(`${at}: ${response.status} ${page.slice(0, 500)}`);
      const form = new URLSearchParams({ prompt, ...(prompt === 'login' ? { login: person, password: 'apa saja' } : {}) });
      at = Browser.to(await this.visit(new URL(action, at), { method: 'POST', body: form }), at);
    }
    throw new Error('the provider sends the browser in circles');
  }
}
