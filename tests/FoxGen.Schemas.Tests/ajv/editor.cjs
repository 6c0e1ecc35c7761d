'use strict';
// Asks a YAML language server what an editor would ask it.
// In, on standard input: { files: [{ name, text, line, character }], root: the folder open in the editor, schemas: its yaml.schemas }.
// Out: for each file { completion: [labels], hover: text, problems: [{ line, message }] }.
const { spawn } = require('node:child_process');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const server = spawn(process.execPath, [path.join(__dirname, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio']);
const waiting = new Map();
const problems = new Map();
let buffer = Buffer.alloc(0);
let number = 0;
let schemas = {};

server.stdout.on('data', data => {
  buffer = Buffer.concat([buffer, data]);
  for (;;) {
    const head = buffer.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, head))[1]);
    if (buffer.length < head + 4 + length) return;
    const message = JSON.parse(buffer.toString('utf8', head + 4, head + 4 + length));
    buffer = buffer.subarray(head + 4 + length);
    receive(message);
  }
});
server.stderr.pipe(process.stderr);

function receive(message) {
  if (message.method === 'textDocument/publishDiagnostics') {
    problems.get(message.params.uri)?.(message.params.diagnostics);
  } else if (message.method === 'workspace/configuration') {
    send({ id: message.id, result: message.params.items.map(() => ({ completion: true, hover: true, validate: true, schemas, schemaStore: { enable: false } })) });
  } else if (message.method && message.id !== undefined) {
    send({ id: message.id, result: null });
  } else if (waiting.has(message.id)) {
    waiting.get(message.id)(message.result);
    waiting.delete(message.id);
  }
}

function send(message) {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

function ask(method, params) {
  return new Promise(resolve => {
    waiting.set(++number, resolve);
    send({ id: number, method, params });
  });
}

async function main() {
  let input = '';
  for await (const chunk of process.stdin) input += chunk;
  const { files, root, schemas: associations } = JSON.parse(input);
  const rootUri = root ? pathToFileURL(root).href : null;
  schemas = associations ?? {};
  await ask('initialize', { processId: process.pid, rootUri, workspaceFolders: rootUri && [{ uri: rootUri, name: 'project' }], capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { hover: { contentFormat: ['plaintext'] } } } });
  send({ method: 'initialized', params: {} });
  const results = [];
  for (const file of files) {
    const uri = `${rootUri ?? 'file:///project'}/${file.name}`;
    const told = new Promise(resolve => problems.set(uri, resolve));
    send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text: file.text } } });
    const at = { textDocument: { uri }, position: { line: file.line, character: file.character } };
    const completion = await ask('textDocument/completion', at);
    const hover = await ask('textDocument/hover', at);
    results.push({
      completion: (completion?.items ?? []).map(item => item.label).sort(),
      hover: typeof hover?.contents === 'string' ? hover.contents : hover?.contents?.value ?? '',
      problems: (await told).map(problem => ({ line: problem.range.start.line + 1, message: problem.message })),
    });
  }

  process.stdout.write(JSON.stringify(results));
  server.kill();
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
