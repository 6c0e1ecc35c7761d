'use strict';
// Reads what the in-process validator decided (FOXGEN_SCHEMA_VERDICTS=folder dotnet test …) and asks Ajv the same.
// Usage: node second-opinion.cjs folder. Exits with 1 on a disagreement, and when there is nothing to compare.
// Each line of the files is { schema } or { of: number of the schema in its file, value, yaml: the YAML it was read from or null, accepts }.
const fs = require('node:fs');
const path = require('node:path');
const readline = require('node:readline');
const Ajv2020 = require('ajv/dist/2020').default;
const Ajv07 = require('ajv').default;
const addFormats = require('ajv-formats').default;
const yaml = require('yaml');

const options = {
  strict: true,
  // The schemas put bounds beside the types of outer schemas, which is fine but not what these two ask for.
  strictTypes: false,
  strictRequired: false,
  // The YAML language server finds keys that are booleans (true: "yes") by patterns alone, so they stand there twice.
  allowMatchingProperties: true,
  // Doubles: 0.3 is a multiple of 0.1.
  multipleOfPrecision: 9,
};

function compile(schema) {
  const ajv = schema.$schema.includes('2020-12') ? new Ajv2020(options) : new Ajv07(options);
  addFormats(ajv);
  // The last one stands in a test of the validator itself.
  ajv.addVocabulary(['x-foxgen-rules', 'markdownDescription', 'defaultSnippets', 'x-unknown']);
  return ajv.compile(schema);
}

// JavaScript has no whole numbers beyond 2^53: it reads -9223372036854775809 as -9223372036854775808 and decides about another value.
function beyondJavaScript(value) {
  return typeof value === 'number' ? Number.isInteger(value) && !Number.isSafeInteger(value)
    : typeof value === 'object' && value !== null && Object.values(value).some(beyondJavaScript);
}

async function main(folder) {
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter(name => name.endsWith('.jsonl')) : [];
  const totals = { schemas: 0, accepted: 0, rejected: 0, unread: 0, disagreements: 0 };
  for (const file of files) {
    const schemas = [];
    for await (const line of readline.createInterface({ input: fs.createReadStream(path.join(folder, file)), crlfDelay: Infinity })) {
      const one = JSON.parse(line);
      if ('schema' in one) {
        schemas.push(compile(one.schema));
        totals.schemas++;
        continue;
      }

      const values = one.yaml === null ? [one.value] : [one.value, yaml.parse(one.yaml, { schema: 'core', mapAsMap: false })];
      for (const value of values) {
        if (beyondJavaScript(value)) {
          totals.unread++;
          continue;
        }

        const validate = schemas[one.of];
        const accepts = validate(value);
        totals[accepts ? 'accepted' : 'rejected']++;
        if (accepts !== one.accepts && ++totals.disagreements <= 20) {
          const error = accepts ? undefined : validate.errors[0];
          console.error(`${file}, schema ${one.of} (${validate.schema.$id}): ${one.accepts ? 'accepted' : 'rejected'} in process, Ajv ${error ? `rejects ${error.instancePath} ${error.keyword} ${error.message}` : 'accepts'}: ${JSON.stringify(value)}`);
        }
      }
    }
  }

  console.log(`Ajv on ${totals.schemas} JSON Schemas from ${files.length} test runs: ${totals.accepted} values accepted, ${totals.rejected} rejected, ${totals.unread} left out for numbers beyond 2^53, ${totals.disagreements} disagreements.`);
  return totals.disagreements === 0 && totals.accepted > 0 && totals.rejected > 0 ? 0 : 1;
}

main(process.argv[2] ?? '').then(code => { process.exitCode = code; }, error => {
  console.error(error);
  process.exitCode = 1;
});
