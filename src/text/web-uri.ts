/**
 * An address of the web as a URI that every reader accepts (RFC 3986): what may not stand in one is percent-encoded.
 * Undefined where it is no address at all; a stranger wrote it.
 */
export function webUri(address: string): string | undefined {
  const url = urlOf(address);
  if (url === undefined || !/^https?:$/.test(url.protocol)) return undefined;
  const { protocol, host, pathname, search, hash } = url;
  // A name and password before the host are left out: a report is passed on.
  const name = host.startsWith("[") ? host : encoded(host);
  return `${protocol}//${name}${encoded(pathname)}${search.slice(0, 1)}${encoded(search.slice(1))}${hash.slice(0, 1)}${encoded(hash.slice(1))}`;
}

/** Not by `URL.canParse`: once it is hot, Node 20 and 22 say no to every address with a letter beyond ASCII. */
function urlOf(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

function encoded(part: string): string {
  return part.replaceAll(/%(?![\dA-Fa-f]{2})|[^A-Za-z\d\-._~!$&'()*+,;=:@/?%]/gu, encodeURIComponent);
}
