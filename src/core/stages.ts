import { resolveActors } from './actors/actors';
import { findAttributions } from './attribution/attributions';
import { findClaims } from './claims/claims';
import { correctActors } from './corrections/actors';
import { correctClaims } from './corrections/claims';
import { prepare } from './corrections/corrections';
import { correctNames } from './corrections/names';
import { analyse } from './language/analyse';
import { isNews } from './language/detectNews';
import { detectProse } from './language/detectProse';
import { layOut } from './layout/layout';
import { markupIn } from './layout/markup';
import { findNames } from './names/names';

/** What the pipeline is made of, in its order. Tests put stages that fail in the place of these. */
export const STAGES = {
	prepare,
	markupIn,
	layOut,
	isNews,
	detectProse,
	analyse,
	findNames,
	correctNames,
	findAttributions,
	resolveActors,
	correctActors,
	findClaims,
	correctClaims,
};

export type Stages = Readonly<typeof STAGES>;
