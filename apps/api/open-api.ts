import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ZodType, z } from 'zod';
import type { Config } from '#platform/kernel';
import { apiTexts } from './api.nl.js';
import { ProblemAnswer } from './problem.schema.js';

/** Name of the key of one registration in the description. */
export const manageKey = 'manageToken';

/** A zod schema as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
function schemaOf(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) {
  if (!(schema instanceof ZodType)) return undefined;
  const { $schema, $defs, ...rest } = z.toJSONSchema(schema, {
    io: schemaType,
    override: ({ jsonSchema }) => {
      // A format says it shorter than its expression, and every whole number is a safe one.
      if (jsonSchema.format) delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return { schema: rest, components: $defs ?? {} };
}

/** The description of the routes of `module`, made from the schemas that check what goes in and out. */
export function describeApi(
  app: NestFastifyApplication,
  module: new () => object,
  config: Pick<Config, 'baseUrl'>,
): OpenAPIObject {
  const frame = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(apiTexts.title)
    .setDescription(apiTexts.description)
    .setVersion('1')
    .addServer(config.baseUrl)
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: apiTexts.bearer }, manageKey)
    .build();
  const document = SwaggerModule.createDocument(app, frame, {
    include: [module],
    standardSchemaConverter: schemaOf,
    operationIdFactory: (_controller, method) => method,
    autoTagControllers: false,
  });
  const problem = schemaOf(ProblemAnswer, { schemaType: 'output' });
  const schemas = { ...document.components?.schemas, ...problem?.components } as Record<string, object>;
  const sorted = Object.fromEntries(Object.entries(schemas).sort(([one], [other]) => (one < other ? -1 : 1)));
  return { ...document, components: { ...document.components, schemas: sorted } };
}
