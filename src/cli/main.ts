import { run } from './run';

run(process.argv.slice(2), process).then(
	(code) => {
		process.exitCode = code;
	},
	(error: unknown) => {
		process.exitCode = 2;
		process.stderr.write(`dossier: ${error instanceof Error ? error.message : String(error)}\n`);
	},
);
