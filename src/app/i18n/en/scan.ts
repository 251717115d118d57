/** English words of scanning. */
import type { ScanTexts } from '../de/scan.ts';

export const scanEn: ScanTexts = {
  'scan.open': 'Scan card or voucher',
  'scan.openAgain': 'Coming back? Scan the card',
  'scan.title': 'Card or voucher',
  'scan.camera.open': 'Turn camera on',
  'scan.camera.close': 'Turn camera off',
  'scan.camera.next': 'Other camera',
  'scan.torch': 'Light',
  'scan.privacy': 'The picture stays on this device. Nothing is recorded.',
  'scan.off.resting': 'The camera is off.',
  'scan.off.tired': 'The camera turned itself off after two minutes, to save power.',
  'scan.opening': 'The camera is being turned on …',
  'scan.watching': 'Hold the code of the case card or the voucher inside the frame.',
  'scan.watching.long':
    'Nothing recognised yet. More light and a little more distance often help. You can also type the number.',
  'scan.asking': 'Looking it up …',
  'scan.found.case': 'Case found. Opening it.',
  'scan.found.voucher': 'Voucher found. Opening it.',

  'scan.trouble.denied.title': 'The camera is not allowed',
  'scan.trouble.denied':
    'You can allow it at the symbol beside the address or in the settings of the device. Typing the number always works.',
  'scan.trouble.none.title': 'No camera found',
  'scan.trouble.none': 'Type the number from the card or the voucher.',
  'scan.trouble.busy.title': 'The camera is in use',
  'scan.trouble.busy': 'Perhaps another app uses it. Close that app and try again, or type the number.',
  'scan.trouble.unsupported.title': 'The browser gives no camera here',
  'scan.trouble.unsupported': 'Type the number from the card or the voucher.',
  'scan.trouble.readerMissing.title': 'The scanner is not on this device yet',
  'scan.trouble.readerMissing':
    'It comes by itself once there is a signal, and then stays, also without signal. Until then type the number.',

  'scan.typed': 'Or type the number',
  'scan.typed.hint':
    'The twelve symbols beside the code. Upper or lower case, with or without hyphens. O or 0 and I, L or 1 are the same.',
  'scan.typed.submit': 'Open',
  'scan.typed.missing': 'Please type the number.',

  'scan.mistyped.title': 'The number in this code is wrong',

  'scan.notOurs.title': 'This code does not belong to Feldschein',
  'scan.notOurs': 'Hold the code of the case card or the voucher in front of the camera, or type the number.',
  'scan.cardReplaced.title': 'This card no longer counts',
  'scan.cardReplaced':
    'It was lost and has been replaced. Ask for the new card or for the call name. If the old one was found, make it count again in the case, under «Card, call name, recognising».',
  'scan.cardNotAsked.title': 'This card is another point’s',
  'scan.cardNotAsked':
    'To open the case here a connection is needed for a moment. Try again when there is one, or begin a new consultation.',
  'scan.unknownCase.title': 'This case is not on this device',
  'scan.unknownCase':
    'Card and number are all right. Perhaps the case was opened on another device: look there. Otherwise begin a new consultation.',
  'scan.unknownCase.new': 'Begin a new consultation',
  'scan.unknownVoucher.title': 'Voucher {number} was not issued on this device',
  'scan.unknownVoucher.genuine':
    'It is genuine. The office whose phone number is on the paper answers questions about it.',
  'scan.unknownVoucher.unsure':
    'The number alone does not say whether it is genuine. Scan the code on the paper, or call the coordination office.',
  'scan.unknownVoucher.forged.title': 'Voucher {number} is not valid like this',
  'scan.unknownVoucher.forged':
    'Its signature comes from no issuer that is known. Keep the paper, and call the coordination office.',
  'scan.training.title': 'This is a training voucher',
  'scan.training': 'It comes from the example data and is worth nothing. Treat it like an empty sheet.',
  'scan.reserve.title': 'This is the reserve voucher {number}',
  'scan.reserve': 'Was it handed out? Then please enter it now. Otherwise put it back with the others.',
};
