/** Why a sign-in failed and what to do about it; `undefined` for a reason nobody gave. */
export function failureText(failure: string | undefined): { title: string; advice: string } | undefined {
  switch (failure) {
    case undefined:
      return undefined;
    case 'abgelaufen':
      return {
        title: 'Die Anmeldung hat zu lange gedauert.',
        advice: 'Aus Sicherheitsgründen gilt sie nur wenige Minuten. Bitte melden Sie sich noch einmal an.',
      };
    case 'abgelehnt':
      return {
        title: 'Der Anmeldedienst hat die Anmeldung nicht bestätigt.',
        advice:
          'Bitte versuchen Sie es noch einmal. Gelingt es wieder nicht, hilft Ihnen die Stelle, die Ihnen den Zugang gegeben hat.',
      };
    case 'kein-konto':
      return {
        title: 'Zu dieser Anmeldung gibt es hier kein Konto.',
        advice:
          'Sie haben sich richtig ausgewiesen, aber dieses Konto ist für den Digitalpegel nicht freigeschaltet. Bitte melden Sie sich mit dem Konto an, das für Ihre Verwaltung freigeschaltet ist, oder wenden Sie sich an den Betreiber (siehe Impressum).',
      };
    default:
      return { title: 'Die Anmeldung ist nicht gelungen.', advice: 'Bitte versuchen Sie es noch einmal.' };
  }
}
