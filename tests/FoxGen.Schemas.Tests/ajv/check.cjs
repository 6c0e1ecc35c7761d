// Reads {"schemas": {name: schema}, "cases": [{"schema": name, "value": …} or {"schema": name, "yaml": text}]} from the
// standard input and writes, for each case, "" when the schema takes it and the first reason otherwise.
'use strict';

const Ajv2020 = require('ajv/dist/2020').default;
const Ajv07 = require('ajv').default;
const addFormats = require('ajv-formats').default;
const yaml = require('yaml');

const input = JSON.parse(require('fs').readFileSync(0, 'utf8'));
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

const validators = {};
for (const [name, schema] of Object.entries(input.schemas)) {
  const ajv = schema.$schema.includes('2020-12') ? new Ajv2020(options) : new Ajv07(options);
  addFormats(ajv);
  ajv.addVocabulary(['x-foxgen-rules', 'markdownDescription', 'defaultSnippets']);
  validators[name] = ajv.compile(schema);
}

const verdicts = input.cases.map((one) => {
  const validate = validators[one.schema];
  const value = 'yaml' in one ? yaml.parse(one.yaml, { schema: 'core', mapAsMap: false }) : one.value;
  if (validate(value)) {
    return '';
  }

  const error = validate.errors[0];
  return `${error.instancePath} ${error.keyword} ${error.message}`;
});

process.stdout.write(JSON.stringify(verdicts));
