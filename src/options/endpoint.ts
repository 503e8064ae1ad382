/**
 * Reads the value of `--kms-endpoint`: `embedded`, or the URL of an endpoint. Only loopback may be plain http: what
 * travels there is signed with AWS credentials and answered with plaintext. What is wrong is said without the value,
 * which could hold a password.
 */
export function readEndpoint(value: string): { readonly url: string } | { readonly wrong: string } {
  if (value === 'embedded') return { url: value };
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    return { wrong: "must be 'embedded' or a URL such as https://kms.us-east-1.amazonaws.com." };
  }
  if (url.username !== '' || url.password !== '')
    return { wrong: 'must not hold a user name or a password.' };
  if (url.search !== '' || url.hash !== '') return { wrong: "must be a plain URL without '?' or '#'." };
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return { wrong: 'must be https, because it is not on this machine. Only loopback may be http.' };
  }
  return { url: value };
}

/** Loopback names and addresses: RFC 6761 section 6.3, RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
