import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * What the endpoint does wrong on purpose, so that a caller's handling can be tried: throttles, calls the credentials
 * expired, never answers, resets the connection, answers with a proxy's HTML page, or with an empty success.
 */
export type FaultKind = 'throttle' | 'expire' | 'hang' | 'reset' | 'html' | 'empty';

export interface Fault {
  readonly kind: FaultKind;
  /** Only this operation (`Decrypt`); every one unless given. */
  readonly operation?: string;
  /** Only the first so many requests; every one unless given. */
  readonly times?: number;
}

/** Answers one request wrongly. `hang` keeps it open until the client or the endpoint closes. */
export function answerWrongly(kind: FaultKind, request: IncomingMessage, response: ServerResponse): void {
  switch (kind) {
    case 'throttle':
      send(response, 400, { __type: 'ThrottlingException', message: 'Rate exceeded' });
      return;
    case 'expire':
      send(response, 400, {
        __type: 'ExpiredTokenException',
        message: 'The security token included in the request is expired',
      });
      return;
    case 'hang':
      return;
    case 'reset':
      request.socket.resetAndDestroy();
      return;
    case 'html':
      response.writeHead(502, { 'content-type': 'text/html' });
      response.end('<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>');
      return;
    case 'empty':
      send(response, 200, {});
  }
}

/** An answer in AWS JSON 1.1. */
export function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(body));
}
