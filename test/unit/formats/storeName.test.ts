import assert from 'node:assert/strict';
import { storePathOf } from '../../../src/core/formats/storeName';

const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const NAME_AT_MOST = 255;
const HALF_WRITTEN = '.0123abcd.tmp';

describe('name of a store', () => {
	it('is the name of the article with an ending', () => {
		assert.equal(storePathOf('/news/a b.txt'), '/news/a b.txt.dossier.json');
		assert.equal(storePathOf('a.txt'), 'a.txt.dossier.json');
	});

	it('fits into a file system whatever the name of the article, also while it is written', () => {
		for (const character of ['n', 'ö', '漢', '🏛'])
			for (let length = 1; Buffer.byteLength(character) * length <= NAME_AT_MOST; length++) {
				const store = nameIn(storePathOf(`/news/${character.repeat(length)}`));
				assert.ok(Buffer.byteLength(store + HALF_WRITTEN) <= NAME_AT_MOST, store);
				assert.ok(
					store.endsWith('.dossier.json') && store.startsWith(character) && Buffer.from(store).toString() === store,
				);
			}
	});

	it('differs for long names that begin alike', () => {
		const long = `/news/${'n'.repeat(250)}`;
		assert.notEqual(storePathOf(`${long}a`), storePathOf(`${long}b`));
		assert.equal(storePathOf(`${long}a`), storePathOf(`${long}a`));
	});

	it('leaves long folders as they are', () => {
		const folder = `/${'f'.repeat(250)}/`;
		assert.equal(storePathOf(`${folder}a.txt`), `${folder}a.txt.dossier.json`);
		assert.ok(storePathOf(`C:\\${'f'.repeat(250)}\\a.txt`).endsWith('\\a.txt.dossier.json'));
	});
});
