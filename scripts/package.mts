import { runScript } from './shell/failure.mjs';
import { buildExtension } from './vscode/build.mjs';
import { packageExtension } from './vscode/vsix.mjs';

await runScript(async () => {
	await buildExtension();
	await packageExtension({ toGive: true });
	return 0;
});
