// aws-local-stepfunctions as a process that answers: a line holds the name of a file with a definition and an input, the answer how long running it takes.
const fs = require('fs');
const readline = require('readline');
const { StateMachine } = require('aws-local-stepfunctions');

const run = async (definition, input) => {
    const overrides = { taskResourceLocalHandlers: { Work: () => 1 } };
    const machine = new StateMachine(definition, { validationOptions: { noValidate: true } });
    const start = process.hrtime.bigint();
    const execution = machine.run(input, { overrides });
    const result = await execution.result;
    return { micros: Number(process.hrtime.bigint() - start) / 1e3, result };
};

readline.createInterface({ input: process.stdin }).on('line', async file => {
    const { definition, input } = JSON.parse(fs.readFileSync(file, 'utf8'));
    try {
        await run(definition, input); // To warm up: both are measured warm.
        const { micros } = await run(definition, input);
        console.log(JSON.stringify({ micros }));
    } catch (problem) {
        console.log(JSON.stringify({ problem: String(problem) }));
    }
});
