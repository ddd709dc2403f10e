// Prints the hand-made gold of the sample articles as JSON Lines: npx tsx test/gold/print.ts > gold.jsonl
import { readGoldOf, SAMPLES } from './samples';
import { toRecord } from './record';

for (const name of SAMPLES) process.stdout.write(`${JSON.stringify(toRecord(name, readGoldOf(name)))}\n`);
