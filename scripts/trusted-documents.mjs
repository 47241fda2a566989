// Makes the file of trusted documents from a folder: `npm run trusted-documents -- FOLDER FILE`.
//
// Each .graphql file is one document (its fragments in it). Clients send the SHA-256 of the file's text as `documentId`;
// a server started with TRUSTED_DOCUMENTS=FILE runs these documents and no others.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse, validate } from 'graphql';

const SCHEMA = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'schema', 'schema.graphql');

function faultsOf(schema, text) {
  try {
    return validate(schema, parse(text)).map(({ message }) => message);
  } catch (error) {
    return [error.message];
  }
}

const [folder, target] = process.argv.slice(2);
if (!folder || !target) {
  console.error('用法 Usage: npm run trusted-documents -- FOLDER FILE');
  process.exit(1);
}
const schema = buildSchema(fs.readFileSync(SCHEMA, 'utf8'));
const names = fs
  .readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.graphql'));
const documents = {};
let faults = 0;
for (const name of names.sort()) {
  const text = fs.readFileSync(path.join(folder, name), 'utf8');
  for (const fault of faultsOf(schema, text)) {
    console.error(`${name}: ${fault}`);
    faults += 1;
  }
  documents[createHash('sha256').update(text).digest('hex')] = text;
}
if (faults > 0) process.exit(1);
fs.writeFileSync(target, `${JSON.stringify(documents, null, 2)}\n`);
console.log(`可信文档 ${names.length} 份已写入 ${target}。 ${names.length} trusted documents written to ${target}.`);
