/** Why an invitation cannot be accepted, what to do, and where to go. */
export interface NoOfferText {
  readonly title: string;
  readonly advice: string;
  readonly action: 'signIn' | 'retry' | 'home';
}

const TEXTS: Readonly<Record<string, NoOfferText>> = {
  'no-token': {
    title: 'In dieser Adresse fehlt die Einladung.',
    advice:
      'Öffnen Sie den Link aus der E-Mail noch einmal vollständig, oder scannen Sie den Code aus dem Brief. Aus Sicherheitsgründen merkt sich der Browser den Link nicht: Nach dem Neuladen der Seite müssen Sie ihn neu öffnen.',
    action: 'home',
  },
  'invitation-unknown': {
    title: 'Diese Einladung gibt es nicht.',
    advice:
      'Wahrscheinlich ist der Link unvollständig. Öffnen Sie ihn noch einmal aus der E-Mail oder dem Brief. Hilft das nicht, bitten Sie die einladende Person um eine neue Einladung.',
    action: 'home',
  },
  'invitation-used': {
    title: 'Diese Einladung wurde schon angenommen.',
    advice:
      'Ein Link gilt nur einmal. Haben Sie ihn selbst benutzt, melden Sie sich einfach an. Waren Sie es nicht, sagen Sie bitte der einladenden Person Bescheid: Sie kann den Zugang entziehen und Sie neu einladen.',
    action: 'signIn',
  },
  'invitation-revoked': {
    title: 'Diese Einladung wurde zurückgezogen.',
    advice: 'Wenn das ein Versehen ist, bitten Sie die einladende Person um eine neue Einladung.',
    action: 'home',
  },
  'invitation-expired': {
    title: 'Diese Einladung ist abgelaufen.',
    advice: 'Einladungen gelten 14 Tage. Bitten Sie die einladende Person um eine neue.',
    action: 'home',
  },
  'invitation-unconfirmed': {
    title: 'Diese Einladung ist noch nicht bestätigt.',
    advice:
      'Eine zweite Person der Geschäftsstelle muss ihr zustimmen. Bitte öffnen Sie den Link später noch einmal.',
    action: 'retry',
  },
};

const UNREACHABLE: NoOfferText = {
  title: 'Die Einladung konnte nicht gelesen werden.',
  advice:
    'Der Dienst ist gerade nicht erreichbar. Ihre Einladung gilt weiter: Bitte versuchen Sie es in einigen Minuten noch einmal.',
  action: 'retry',
};

export function noOfferText(code: string): NoOfferText {
  return TEXTS[code] ?? UNREACHABLE;
}
