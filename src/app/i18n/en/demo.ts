/** English words of the example and of the practice mode in it. */
import type { DemoTexts } from '../de/demo.ts';

export const demoEn: DemoTexts = {
  'demo.region': 'Example',
  'demo.banner': 'Example: none of this is real, nothing is sent',
  'demo.end': 'End the example',
  'demo.end.short': 'End',
  'syncPage.never': 'This is an example. It stays on this device and is never sent.',
  'syncPage.never.real':
    'In your own organisation everything is sent by itself as soon as there is network, even while the tablet is locked. Here you then see what is still missing.',

  'training.region': 'Practice',
  'training.progress': 'Task {step} of {count}',
  'training.finished': 'Practice finished',
  'training.skip': 'Skip',
  'training.note.title': 'Note a consultation',
  'training.note.text':
    'In the clinic, tap “New consultation”, write down year of birth and concern, and save. The person gets a call name; nobody asks for the real one.',
  'training.note.praise': 'Done! The person has a call name now.',
  'training.issue.title': 'Issue a voucher',
  'training.issue.text':
    'At the consultation, tap “Issue a voucher”, give the reason for referral, and tap “Issue”. With the voucher the person can see a practice, and the bill does not go to them.',
  'training.issue.praise': 'Very good! The voucher is issued.',
  'training.print.title': 'Print and check the voucher',
  'training.print.text':
    'Tap “Print original”; the preview is enough. Then “Check like a practice”: that is what a practice sees when it scans the code on the paper.',
  'training.print.praise': 'Great! That is how a practice checks the paper.',
  'demo.check': 'Check like a practice',
  'training.find.title': 'Find the person again',
  'training.find.text':
    'Under “Cases”, search for the call name or the case number and open the case. The next visit goes on from there, even weeks later.',
  'training.find.praise': 'Found! Everything is in one place here.',
  'training.void.title': 'Void a voucher',
  'training.void.text':
    'Open a valid voucher, tap “Void”, and give the reason. A lost or mistaken voucher then no longer counts.',
  'training.void.praise': 'Well done! This voucher no longer counts.',
  'training.end.all':
    'All five tasks done, from the concern to the voucher: that is a whole clinic. Do go on trying things out. When you end the example, nothing of it stays behind.',
  'training.end.some':
    'Done: {done} of {count} tasks. Do try the rest in your own time. When you end the example, nothing of it stays behind.',
};
