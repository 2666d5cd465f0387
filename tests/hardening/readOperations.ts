/** A parameter of an operation as the OpenAPI document describes it. */
export interface Parameter {
  name: string;
  in: 'path' | 'query';
  /** Values the document allows; empty when it is free text or a number. */
  allowed: string[];
}

/** One method of one address. */
export interface Operation {
  method: string;
  /** With `{name}` for path parameters. */
  path: string;
  parameters: Parameter[];
  /** Content types of the body; empty without one. */
  bodies: string[];
  /** Status -> content types it may have; an empty list means no body. */
  answers: Record<string, string[]>;
}

interface Schema {
  enum?: unknown[];
  items?: Schema;
}
interface Described {
  parameters?: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { content?: Record<string, unknown> }>;
}

/** Every operation of an OpenAPI document, in its order. */
export function readOperations(document: { paths: Record<string, Record<string, unknown>> }): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): Operation => {
      const { parameters = [], requestBody, responses } = described as Described;
      return {
        method: method.toUpperCase(),
        path,
        parameters: parameters.map((p) => ({
          name: p.name,
          in: p.in as 'path' | 'query',
          allowed: (p.schema.enum ?? p.schema.items?.enum ?? []).map(String),
        })),
        bodies: Object.keys(requestBody?.content ?? {}),
        answers: Object.fromEntries(Object.entries(responses).map(([s, r]) => [s, Object.keys(r.content ?? {})])),
      };
    }),
  );
}
