/** German words of the frame around the screens: navigation on a phone, lists with something opened beside them. */
export const lookDe = {
  'nav.more': 'Mehr',
  'unopened.cases': 'Wählen Sie links einen Fall. Hier stehen dann Rufname, Beratungen und Scheine.',
  'unopened.vouchers': 'Wählen Sie links einen Schein. Hier stehen dann seine Angaben und der Druck.',
  'cases.empty.way': 'Zur Sprechstunde',
  'vouchers.empty.way': 'Zur Sprechstunde',
  'office.empty.title': 'Noch keine Scheine eingegangen',
  'office.receiving': 'Scheine werden geholt. Beim ersten Mal dauert das etwas …',
  'consultation.next.new':
    'Beim Speichern bekommt die Person einen Rufnamen und ein fiktives Geburtsdatum. Beides steht dann hier.',
  'consultation.next.known': 'Rufname und Fallnummer bleiben, wie sie sind.',
};

export type LookTexts = Record<keyof typeof lookDe, string>;
