declare global {
  interface Window {
    /** Not yet in TypeScript's library; what a policy makes goes where a plain text would. */
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): string };
    };
  }
  namespace App {
    interface Error {
      message: string;
      /** What can be done about it. */
      detail?: string;
      /** To name when asking for help; it stands in the log too. */
      reference?: string;
    }
    interface PageData {
      /** The page shows invented data (Demodaten – synthetisch). */
      synthetic?: boolean;
      /** Whoever is signed in works for the association (Geschäftsstelle). */
      isOffice?: boolean;
      /** Instant of the copies on the page, where the server is out of reach (Offline). */
      seenAt?: string;
    }
    interface Platform {
      /** Answers calls of the API in process, without the network. */
      api: (request: Request) => Response | Promise<Response>;
      /** Writes a fault to the log under its reference. */
      report?: (error: unknown, reference: string) => void;
    }
  }
}

export {};
