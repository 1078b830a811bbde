'use strict';

// Checks schema/asl.schema.json over the conformance corpus with ajv: it accepts every valid definition, and refuses what is structurally broken.
// usage: node check-schema.js <node_modules> <corpus>

const fs = require('fs');
const path = require('path');

const [modules, corpus] = process.argv.slice(2);
const Ajv = require(path.join(path.resolve(modules), 'ajv', 'dist', '2020'));
const schema = JSON.parse(fs.readFileSync(path.join(__dirname, '..', 'schema', 'asl.schema.json'), 'utf8'));
const accepts = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);

// What a schema cannot see: what leads where, what a text means, what depends on another part of the definition.
const structural = [/^SF10(0[2-9]|1[0-79]|2[0-2])$/, /^SF20(0[1-9]|[1-8]\d|9[0-6])$/, /^SF210[1-9]$/, /^SF50(0[1-9]|1[0-134]|18|19|2[0134])$/, /^SF60(0[1-9]|1[0-3]|18)$/, /^SF130(0[345]|0[78])$/];

const parse = file => {
    try {
        return { value: JSON.parse(fs.readFileSync(file, 'utf8')) };
    } catch {
        return undefined;
    }
};

let failures = 0;
let checked = 0;
const expect = (isAccepted, file, what) => {
    const document = parse(file);
    if (document === undefined) {
        return;
    }

    checked++;
    if (accepts(document.value) !== isAccepted) {
        failures++;
        const errors = (accepts.errors ?? []).map(e => `\n    ${e.instancePath}: ${e.message} ${JSON.stringify(e.params)}`).join('');
        console.log(`${isAccepted ? 'refused' : 'accepted'}: ${what} ${path.basename(file)}${errors}`);
    }
};

for (const entry of JSON.parse(fs.readFileSync(path.join(corpus, 'definitions', 'manifest.json'), 'utf8'))) {
    // Templates hold functions of CloudFormation where the language wants texts; the other tool's own tests hold what AWS refuses.
    if (entry.expected === 'valid' && !entry.templated && !['real-world-templated', 'other-test'].includes(entry.authority)) {
        expect(true, path.join(corpus, 'definitions', entry.file), entry.authority);
    }
}

for (const entry of JSON.parse(fs.readFileSync(path.join(corpus, 'rules', 'index.json'), 'utf8'))) {
    if (entry.good) {
        expect(true, path.join(corpus, 'rules', entry.good), entry.code);
    }

    if (entry.bad && entry.sev === 'error' && structural.some(s => s.test(entry.code))) {
        expect(false, path.join(corpus, 'rules', entry.bad), entry.code);
    }
}

console.log(`${checked} definitions checked with the schema, ${failures} disagreements`);
process.exit(failures === 0 ? 0 : 1);
