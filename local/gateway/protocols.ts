import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from './answer.ts';

/** What goes on the wire. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

/** One AWS wire protocol: where the operation's name stands, and how an answer is written. */
export interface Protocol {
  operation(request: {
    readonly method: string;
    readonly url: URL;
    readonly headers: IncomingHttpHeaders;
    readonly body: Buffer;
  }): string;
  write(operation: string, answer: Exclude<Answer, { kind: 'raw' }>): Reply;
}

const jsonReply = (status: number, contentType: string, content: unknown, errorType?: string): Reply => ({
  status,
  headers: { 'content-type': contentType, ...(errorType && { 'x-amzn-errortype': errorType }) },
  body: content === undefined ? '' : JSON.stringify(content),
});

const awsJson = (version: '1.0' | '1.1'): Protocol => ({
  operation: ({ headers }) =>
    String(headers['x-amz-target'] ?? '')
      .split('.')
      .at(-1) ?? '',
  write: (_operation, answer) => {
    const type = `application/x-amz-json-${version}`;
    if (answer.kind === 'value') return jsonReply(200, type, answer.value);
    return jsonReply(answer.status, type, { __type: answer.code, message: answer.message }, answer.code);
  },
});

const restJson: Protocol = {
  operation: ({ method, url }) => `${method} ${url.pathname}`,
  write: (_operation, answer) => {
    if (answer.kind === 'value') return jsonReply(200, 'application/json', answer.value);
    return jsonReply(answer.status, 'application/json', { Message: answer.message }, answer.code);
  },
};

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const text = (raw: unknown): string => String(raw).replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

const isRecord = (content: unknown): content is Readonly<Record<string, unknown>> =>
  typeof content === 'object' && content !== null;

const xml = (content: unknown): string =>
  isRecord(content)
    ? Object.entries(content)
        .map(([name, inner]) => `<${name}>${xml(inner)}</${name}>`)
        .join('')
    : text(content);

/** The query protocol of STS: a form in, XML out. */
const query: Protocol = {
  operation: ({ body }) => new URLSearchParams(body.toString()).get('Action') ?? '',
  write: (operation, answer) => {
    const headers = { 'content-type': 'text/xml' };
    const ending = '<RequestId>laptop</RequestId>';
    if (answer.kind === 'value') {
      const body = `<${operation}Result>${xml(answer.value)}</${operation}Result><ResponseMetadata>${ending}</ResponseMetadata>`;
      return {
        status: 200,
        headers,
        body: `<${operation}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${body}</${operation}Response>`,
      };
    }
    const error = xml({ Error: { Type: 'Sender', Code: answer.code, Message: answer.message } });
    return {
      status: answer.status,
      headers,
      body: `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${error}${ending}</ErrorResponse>`,
    };
  },
};

export const protocols = { json10: awsJson('1.0'), json11: awsJson('1.1'), restJson, query } as const;
