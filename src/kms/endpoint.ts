/**
 * Why a KMS endpoint cannot be used, as a sentence; null where it can. Any but loopback must be https: the answer to
 * Decrypt holds the plaintext. Nothing of the URL is repeated, for it could hold a password.
 */
export function checkEndpoint(url: string): string | null {
  if (!URL.canParse(url)) {
    return 'The KMS endpoint is not a URL; write it as https://host or http://127.0.0.1:port.';
  }
  const { protocol, hostname, username, password, search, hash } = new URL(url);
  if (username !== '' || password !== '') {
    return 'The KMS endpoint must not hold a user name or password.';
  }
  if (search !== '' || hash !== '') return 'The KMS endpoint must not hold a query or fragment.';
  if (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))) return null;
  return 'A KMS endpoint other than loopback must be https, because plaintext comes back from it.';
}

/** The endpoint as people are shown it: scheme, host and port alone. */
export function showEndpoint(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : 'an endpoint that is not a URL';
}

/** AWS's own endpoint for a region, for when none was reached; China has its own domain. */
export function nameRegionalEndpoint(region: string): string {
  return `https://kms.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}

/** `hostname` as the URL parser writes it: IPv4 in four decimal parts, IPv6 in brackets. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
