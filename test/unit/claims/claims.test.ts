import assert from 'node:assert/strict';
import { showClaims } from './show';

const finds = (text: string, ...expected: string[]): void => {
	assert.deepEqual(showClaims(text), expected);
};

describe('claims: direct speech', () => {
	it('takes the cue behind the quotation, in either order', () => {
		finds('“We will rebuild,” the mayor said.', 'direct assert | the mayor | said | “We will rebuild,”');
		finds('“We will rebuild,” said Ruth Ames.', 'direct assert | Ruth Ames | said | “We will rebuild,”');
		finds('“We came,” Ruth Ames, 59, told reporters.', 'direct assert | Ruth Ames | told | “We came,”');
	});

	it('takes the cue before the quotation', () => {
		finds('Ames said, “We will rebuild.”', 'direct assert | Ames | said | “We will rebuild.”');
		finds('Ames replied with a jab of her own: “You left us.”', 'direct assert | Ames | replied | “You left us.”');
		finds(
			'Ames told the men who had come to the pier, “We stay here.”',
			'direct assert | Ames | told | “We stay here.”',
		);
		finds('Ames scolded him: “You left us here.”', 'direct assert | Ames | scolded | “You left us here.”');
		finds('Said Ruth Ames, who lives here, “We stay.”', 'direct assert | Ruth Ames | Said | “We stay.”');
	});

	it('takes verbs that no table lists between a quotation and a name', () => {
		finds('“We won,” beamed Ruth Ames.', 'direct assert | Ruth Ames | beamed | “We won,”');
	});

	it('takes verbs that no table lists where they stand like verbs of saying', () => {
		finds('“We will rebuild,” the mayor hollered.', 'direct assert | the mayor | hollered | “We will rebuild,”');
	});

	it('joins what a cue interrupts', () => {
		finds('“We came,” she said, “and we saw.”', 'direct assert | she | said | “We came,” … “and we saw.”');
		finds('“We came,” she said. “We saw.”', 'direct assert | she | said | “We came,” … “We saw.”');
	});

	it('keeps a long statement behind a short one as a claim of its own', () => {
		const long = `“${'We will not leave this island to the wind. '.repeat(6).trim()}”`;
		finds(`“We stay,” she said. ${long}`, 'direct assert | she | said | “We stay,”', `direct assert | - | - | ${long}`);
		finds(
			`“We stay,” she said.\n\n${long}`,
			'direct assert | she | said | “We stay,”',
			`direct assert | - | - | ${long}`,
		);
	});

	it('keeps reported speech and the quotation after it apart', () => {
		finds(
			'Ames said the ferry was late. “We came at night, all of us.”',
			'indirect assert | Ames | said | the ferry was late',
			'direct assert | - | - | “We came at night, all of us.”',
		);
	});

	it('follows a quotation over paragraphs', () => {
		finds(
			'The ferry sank at noon.\n\n“We came at night,” she said. “It was dark.\n\n“We saw the boat.”',
			'direct assert | she | said | “We came at night,” … “It was dark. … “We saw the boat.”',
		);
	});

	it('goes on with a paragraph that is nothing but a quotation', () => {
		finds(
			'“We came at night,” she said.\n\n“It was dark and cold.”',
			'direct assert | she | said | “We came at night,” … “It was dark and cold.”',
		);
	});

	it('leaves out the question that is answered', () => {
		finds(
			'Asked what he saw, Ames replied: “It was dark.”',
			'indirect ask | - | Asked | what he saw',
			'direct assert | Ames | replied | “It was dark.”',
		);
	});

	it('finds the cue in the paragraph before and in the sentence behind', () => {
		finds(
			'Ames then said:\n\n“We will rebuild this town.”',
			'direct assert | Ames | said | “We will rebuild this town.”',
		);
		finds(
			'“Is that all you have?” the old fisherman Ames asked.',
			'direct ask | the old fisherman Ames | asked | “Is that all you have?”',
		);
	});

	it('takes a name and a colon for a cue', () => {
		finds('Ames: “We will rebuild this town.”', 'direct assert | Ames | : | “We will rebuild this town.”');
		finds(
			'Ames: Town will be rebuilt\n\nThe ferry sank at noon off the coast of Maru.',
			'indirect assert | Ames | : | Town will be rebuilt',
		);
	});

	it('gives what follows a colon to the subject of the sentence that leads to it', () => {
		finds(
			'Ames went back to his old lines: “We stay here for good.”',
			'direct assert | Ames | : | “We stay here for good.”',
		);
	});

	it('leaves titles and single words alone', () => {
		finds('The band played “Blue Moon” and went home.');
		finds('Ames spoke on “Meet the Town” about boats.');
	});
});

describe('claims: reported speech', () => {
	it('tells a hearer from the clause behind it', () => {
		finds('He told the court Ms Ames was late.', 'indirect assert | He | told | Ms Ames was late');
		finds(
			'The owner assured voters the ferry was safe.',
			'indirect promise | The owner | assured | the ferry was safe',
		);
		finds(
			'Ames warned members of his own party on Sunday that it leaked.',
			'indirect assert | Ames | warned | it leaked',
		);
	});

	it('takes what is said by phone, and what is wished without a finite verb', () => {
		finds('The owner said by phone that it leaked.', 'indirect assert | The owner | said | it leaked');
		finds('Ames demanded that the owner resign.', 'indirect demand | Ames | demanded | the owner resign');
	});

	it('takes what somebody is expected to say from the second verb', () => {
		finds('“It leaked,” Ames is expected to say.', 'direct assert | Ames | say | “It leaked,”');
	});

	it('takes a clause with and without "that"', () => {
		finds('The mayor said that the ferry was old.', 'indirect assert | The mayor | said | the ferry was old');
		finds('The mayor said the ferry was old.', 'indirect assert | The mayor | said | the ferry was old');
		finds('Ames told reporters on Monday that it sank.', 'indirect assert | Ames | told | it sank');
		finds('She made clear her party would not vote.', 'indirect assert | She | made clear | her party would not vote');
	});

	it('takes quoted words within a clause along', () => {
		finds('Ames said the plan was “rash” and costly.', 'mixed assert | Ames | said | the plan was “rash” and costly');
		finds('Ames called the plan “rash.”', 'mixed assert | Ames | called | the plan “rash.”');
	});

	it('takes infinitives, phrases with "of", and questions', () => {
		finds('Ames vowed to rebuild the pier.', 'indirect promise | Ames | vowed | to rebuild the pier');
		finds('Ames accused the owners of hiding the report.', 'indirect accuse | Ames | accused | of hiding the report');
		finds('Ames urged the owners to resign.', 'indirect demand | Ames | urged | the owners to resign');
		finds('Ames asked whether the ferry was insured.', 'indirect ask | Ames | asked | whether the ferry was insured');
	});

	it('takes the clause before a trailing attribution', () => {
		finds('The ferry was old, the mayor said.', 'indirect assert | the mayor | said | The ferry was old');
		finds('The ferry was old, said the mayor.', 'indirect assert | the mayor | said | The ferry was old');
		finds(
			'The ferry was old, according to the mayor.',
			'indirect assert | the mayor | according to | The ferry was old',
		);
		finds('According to Ames, the ferry was old.', 'indirect assert | Ames | According to | the ferry was old');
	});

	it('takes the clause behind "as somebody reported"', () => {
		finds('As the Wire reported, the ferry was old.', 'indirect assert | the Wire | reported | the ferry was old');
	});

	it('takes subject and infinitive where nobody is named who says so', () => {
		finds('The ferry is believed to be old.', 'indirect assert | - | believed | The ferry … to be old');
	});

	it('reads headlines in which every word has a capital', () => {
		finds(
			'Harbour Mayor Says Ferry Was Too Old\n\nIt sank at noon.',
			'indirect assert | Harbour Mayor | Says | Ferry Was Too Old',
		);
	});

	it('leaves a dangling clause before an attribution out', () => {
		finds(
			'She left at noon when, officials said, the dam broke.',
			'indirect assert | officials | said | the dam broke',
		);
	});

	it('looks past an apposition for what somebody is accused of', () => {
		finds(
			'Ames accused the owner, Ruth Boyd, of hiding the report.',
			'indirect accuse | Ames | accused | of hiding the report',
		);
	});

	it('joins the clause around an attribution in its middle', () => {
		finds('The ferry, officials said, was too old.', 'indirect assert | officials | said | The ferry … was too old');
	});

	it('tells the words about a source from what the source says', () => {
		finds(
			'Ames, who heads the council, which owns the pier, said the plan was dead.',
			'indirect assert | Ames | said | the plan was dead',
		);
	});

	it('does not take circumstances for content', () => {
		finds('On Monday, the mayor said the ferry was old.', 'indirect assert | the mayor | said | the ferry was old');
		finds('The mayor said nothing.');
		finds('It is a claim.');
	});

	it('ends the content where another claim, or the writer, begins', () => {
		finds(
			'Ames said the ferry was old, adding that it leaked.',
			'indirect assert | Ames | said | the ferry was old',
			'indirect assert | Ames | adding | it leaked',
		);
		finds(
			'Ames said the ferry leaked, a claim that angered nobody.',
			'indirect assert | Ames | said | the ferry leaked',
		);
		finds(
			'Ames said the ferry leaked and the owner said it did not.',
			'indirect assert | Ames | said | the ferry leaked',
			'indirect assert | the owner | said | it did not',
		);
	});

	it('leaves to a claim what is told within it', () => {
		finds(
			'Ames said she wanted to rebuild the pier.',
			'indirect assert | Ames | said | she wanted to rebuild the pier',
		);
		finds(
			'Ames said the owner told her that it leaked.',
			'indirect assert | Ames | said | the owner told her that it leaked',
			'indirect assert | the owner | told | it leaked',
		);
	});

	it('keeps a negation within the content', () => {
		finds('Ames vowed not to repeat that mistake.', 'indirect promise | Ames | vowed | not to repeat that mistake');
	});

	it('tells days and weeks from content', () => {
		finds('Ames revealed Wednesday that it sank.', 'indirect assert | Ames | revealed | it sank');
		finds('Ames said this week at a rally that it sank.', 'indirect assert | Ames | said | it sank');
	});

	it('lets polls and reports say things', () => {
		finds('In a poll last week, Ames led by two points.', 'indirect assert | a poll | In | Ames led by two points');
		finds('A new poll shows Ames leading Boyd.', 'indirect assert | A new poll | shows | Ames leading Boyd');
	});

	it('turns the stance of a negated cue', () => {
		finds('Ames did not say that it leaked.', 'indirect deny | Ames | say | it leaked');
		finds('Ames denied that it leaked.', 'indirect deny | Ames | denied | it leaked');
	});
});

describe('claims: attitudes', () => {
	it('are what somebody wants, favours, opposes or speaks about', () => {
		finds('Ames wants to rebuild the pier.', 'indirect assert | Ames | wants | to rebuild the pier');
		finds('Ames supports the new bridge.', 'indirect assert | Ames | supports | the new bridge');
		finds('Ames talked about the new bridge.', 'indirect assert | Ames | talked about | the new bridge');
		finds('Ames spoke out against the bridge.', 'indirect assert | Ames | spoke out against | the bridge');
	});

	it('are what is done to the subject of a passive', () => {
		finds('The plan was rejected by the council.', 'indirect deny | the council | rejected | The plan');
		finds('The ferry was described as old.', 'indirect assert | - | described | The ferry … as old');
	});

	it('go on with a second infinitive', () => {
		finds('Ames vowed to mend and repair the pier.', 'indirect promise | Ames | vowed | to mend and repair the pier');
	});

	it('are told by adjectives and nouns', () => {
		finds('Ames is confident that the pier will hold.', 'indirect assert | Ames | confident | the pier will hold');
		finds('Ames was skeptical of the plan.', 'indirect assert | Ames | skeptical of | the plan');
		finds('Ames repeated her criticism of the plan.', 'indirect assert | her | criticism of | the plan');
	});

	it('are none where they are only possible, asked for, or shown in a picture', () => {
		finds('Ames may support the new bridge.');
		finds('Does Ames support the new bridge?');
	});
});

describe('claims: sources', () => {
	it('are whole phrases without what hangs on them by a comma', () => {
		finds('Ames, the mayor of Maru, said it leaked.', 'indirect assert | Ames | said | it leaked');
		finds(
			'The head of the fire service said it leaked.',
			'indirect assert | The head of the fire service | said | it leaked',
		);
	});

	it('are some of a group, and phrases with a participle or a noun like a verb', () => {
		finds('One of them said it leaked.', 'indirect assert | One of them | said | it leaked');
		finds(
			'A lawyer for stranded travelers said it leaked.',
			'indirect assert | A lawyer for stranded travelers | said | it leaked',
		);
		finds('“It leaked,” said lead author Ruth Ames.', 'direct assert | lead author Ruth Ames | said | “It leaked,”');
	});

	it('are shared by a second verb', () => {
		finds('Ames stood up and said that it leaked.', 'indirect assert | Ames | said | it leaked');
	});

	it('are the subject of the clause that an opening participle hangs on', () => {
		finds('Noting that it leaked, Ames left.', 'indirect assert | Ames | Noting | it leaked');
		finds(
			'Arguing that wages, pensions and jobs were at risk, the owner, a lawyer, left the room.',
			'indirect assert | the owner | Arguing | wages, pensions and jobs were at risk',
		);
	});

	it('are not what a participle opens, nor what stands behind the verb of another', () => {
		finds(
			'Accusing them of “crying wolf,” Ruth Ames demanded that the owner resign.',
			'indirect demand | Ruth Ames | demanded | the owner resign',
		);
		finds(
			'Ruth Ames, 51, said her brother, Tom Ames, had quit.',
			'indirect assert | Ruth Ames | said | her brother, Tom Ames, had quit',
		);
		finds('Ms Ames, 51, who joined in May, said it leaked.', 'indirect assert | Ms Ames | said | it leaked');
		finds(
			'Two people briefed on the talks said it leaked.',
			'indirect assert | Two people briefed on the talks | said | it leaked',
		);
	});

	it('take a relative pronoun along with what it stands for', () => {
		finds('Ames, who said it leaked, has left.', 'indirect assert | Ames, who | said | it leaked');
	});

	it('are the owner of a noun of saying, and the doer of a passive', () => {
		finds('His claim that it leaked was new.', 'indirect assert | His | claim | it leaked');
		finds('Ames was accused by the owner of hiding it.', 'indirect accuse | the owner | accused | of hiding it');
	});

	it('is nobody where the words name nobody', () => {
		finds('Officials were told that it leaked.', 'indirect assert | - | told | it leaked');
	});

	it('are not what the sentence starts with', () => {
		finds(
			'In May, a judge, in answer to a request, ordered the owners to pay.',
			'indirect demand | a judge | ordered | the owners to pay',
		);
	});

	it('stand before a relative clause, however many names are in it', () => {
		finds(
			'Ames Lines, which sails to Maru, Kibo and Tana, denied that it leaked.',
			'indirect deny | Ames Lines | denied | it leaked',
		);
	});
});

describe('claims: none', () => {
	it('are in what nobody wanted to say', () => {
		finds('Ames declined to comment.');
		finds('Ames refused to answer questions.');
		finds('Ames did not reply to repeated requests for comment.');
		finds('An official, who asked not to be named, left early.');
	});

	it('are in boilerplate', () => {
		finds('The dam leaked on Monday.\n\nRead more: what the mayor said about the dam');
	});

	it('are in the lines that tell when and by whom an article was written', () => {
		finds(
			'Dam at Osland leaks again\n\nBy Ruth Ames\nPosted: Oct 19, 2021 6:00 AM CT | Last Updated: October 19, 2021\n\n' +
				'The dam at Osland leaked on Monday for the third time in a year, the mayor told reporters at the lake.',
			'indirect assert | the mayor | told | The dam at Osland leaked on Monday for the third time in a year',
		);
	});
});

describe('claims: what is claimed', () => {
	it('is words', () => {
		finds('Ingrid Vassbo said: “?” and left the quay.');
		finds('The mayor said: “…”');
		finds('The mayor said: “No …”', 'direct assert | The mayor | said | “No …”');
	});

	it('ends with the clause of its cue, where the sentence goes on with its own', () => {
		finds(
			'But if Ames said that the pier was safe, he did not show it.',
			'indirect assert | Ames | said | the pier was safe',
		);
		finds('Ames, who said the pier was safe, left the town.', 'indirect assert | Ames, who | said | the pier was safe');
		finds(
			'Ames has vowed to mend the pier, and Poole is selling the boats.',
			'indirect promise | Ames | vowed | to mend the pier',
		);
	});

	it('ends before a pronoun that accuses somebody by itself', () => {
		finds(
			'Ames said the pier was unsafe and she accused Poole of theft.',
			'indirect assert | Ames | said | the pier was unsafe',
			'indirect accuse | she | accused | of theft',
		);
	});

	it('ends with the clause that tells when, before what happened then', () => {
		finds(
			'A few days after Ames said that the pier was safe, the boats have sunk.',
			'indirect assert | Ames | said | the pier was safe',
		);
	});

	it('ends with a quotation before the next participle of saying', () => {
		finds(
			'Ames stated that “nothing will change,” warning that boats would sink.',
			'direct assert | Ames | stated | “nothing will change,”',
			'indirect assert | Ames | warning | boats would sink',
		);
	});

	it('is not who is thanked', () => {
		finds('Ames said: “I was late.” The crew thanked you.', 'direct assert | Ames | said | “I was late.”');
	});

	it('goes on with a second verb in the form of the first', () => {
		finds(
			'Ames insisted Poole would go on with the talks and offer the port a deal.',
			'indirect assert | Ames | insisted | Poole would go on with the talks and offer the port a deal',
		);
		finds(
			'Ames praised his plan to buy the pier and mend the boats.',
			'indirect assert | Ames | praised | his plan to buy the pier and mend the boats',
		);
	});

	it('holds what describes its last phrase in quoted words, or adds to it', () => {
		finds(
			'Ames praised the cuts, which will “help the town.”',
			'mixed assert | Ames | praised | the cuts, which will “help the town.”',
		);
		finds('Ames praised the cuts, which begin in May.', 'indirect assert | Ames | praised | the cuts');
		finds(
			'Ames praised the cuts, including his own.',
			'indirect assert | Ames | praised | the cuts, including his own',
		);
		finds(
			'The port earned $29, according to Ames, making him rich.',
			'indirect assert | Ames | according to | The port earned $29 … making him rich',
		);
	});

	it('stands around a cue with its hearer', () => {
		finds('The pier, Mona Ames insists, is safe.', 'indirect assert | Mona Ames | insists | The pier … is safe');
	});

	it('is not whom a cue tells to do something', () => {
		finds(
			'Ames, who was the first to sail, warned the town not to meddle.',
			'indirect assert | Ames | warned | the town not to meddle',
		);
	});

	it('ends before whom it is told by', () => {
		finds(
			'Oz was called a quack by the doctors for promoting false cures.',
			'indirect assert | the doctors | called | Oz … a quack … for promoting false cures',
		);
		finds('The bridge was deemed unsafe by the town.', 'indirect assert | the town | deemed | The bridge … unsafe');
	});

	it('is not told by a measure or a date', () => {
		finds(
			'The plant is expected to be running by 2025.',
			'indirect assert | - | expected | The plant … to be running by 2025',
		);
		finds(
			'The plant is expected to cut prices by 40 percent.',
			'indirect assert | - | expected | The plant … to cut prices by 40 percent',
		);
	});
});
