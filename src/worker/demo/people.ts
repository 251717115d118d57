/** Everybody in the example: thirty people, forty vouchers. */
import { adults } from './adults.ts';
import { elders } from './elders.ts';
import { families } from './families.ts';
import type { DemoPerson } from './story.ts';

export const demoPeople: readonly DemoPerson[] = [...families, ...adults, ...elders];
