import { runScript } from './shell/failure.mjs';
import { bundleHostSuite } from './vscode/hostBundle.mjs';

/** Bundles the host suite for the launch configuration “Extension Tests”, which runs it under the debugger. */
await runScript(async () => {
	console.log(await bundleHostSuite());
	return 0;
});
