/** `user.name` in a configuration file of Git. */
export function userName(config: string): string | undefined {
	let section = '';
	let name: string | undefined;
	for (const line of config.split('\n').map((one) => one.trim())) {
		if (line.startsWith('[')) section = line.slice(1, line.indexOf(']')).trim().toLowerCase();
		const [key = '', ...value] = line.split('=');
		if (section === 'user' && key.trim().toLowerCase() === 'name') name = plainValue(value.join('=')) || name;
	}
	return name;
}

/** A value without its quotation marks and a comment after it. */
function plainValue(value: string): string {
	let [plain, isQuoted] = ['', false];
	for (let i = 0; i < value.length; i++) {
		const letter = value[i]!;
		if (letter === '"') isQuoted = !isQuoted;
		else if (!isQuoted && (letter === '#' || letter === ';')) break;
		else plain += letter === '\\' ? (value[++i] ?? '') : letter;
	}
	return plain.trim();
}
