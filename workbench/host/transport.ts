/** Messages between the workbench and the add-in's frame: requests answered, events sent. */
import type { FrameAnswer, FrameRequest } from "./protocol";

export type Handler = (request: FrameRequest) => unknown;
/** Returned by a handler that sends no answer. */
export const noAnswer = Symbol("no answer");

export class Transport {
  #conversation = "";

  constructor(
    private readonly frame: HTMLIFrameElement,
    handle: Handler,
  ) {
    window.addEventListener("message", (event: MessageEvent<unknown>) => {
      if (event.source !== frame.contentWindow || event.origin !== location.origin) return;
      const request = asRequest(event.data);
      if (request === null) return;
      this.#conversation = request._conversationId;
      void Promise.resolve(handle(request)).then((data) => {
        if (data !== noAnswer)
          this.#post({ _actionName: request._actionName, _correlationId: request._correlationId, _data: data, _responseType: 0 });
      });
    });
  }

  /**
   * Loads the add-in page as Excel on the web does, with host and conversation in its address. Every opening gets a new conversation:
   * Office.js caches the document settings by it in the session of the tab, and would take an old copy for the workbook's.
   */
  open(page: string, addInId: string): void {
    const flags = 3; // shared runtime, custom functions
    const conversation = `workbench-${crypto.randomUUID()}`;
    const url = new URL(page, location.href);
    this.frame.src = `${url.href}?_host_Info=Excel$Web$16.01$en-GB$workbench$$$${flags}#&_serializer_version=1&_xdm_Info=${conversation}|${addInId}|${location.origin}`;
  }

  send(name: string, data: unknown): void {
    this.#post({ _actionName: name, _correlationId: -1, _data: data, _responseType: 1 });
  }

  #post(part: Pick<FrameAnswer, "_actionName" | "_correlationId" | "_data" | "_responseType">): void {
    const message: FrameAnswer = {
      _messageType: 1,
      _conversationId: this.#conversation,
      _origin: location.origin,
      _errorCode: 0,
      _serializerVersion: 1,
      ...part,
    };
    this.frame.contentWindow?.postMessage(JSON.stringify(message), location.origin);
  }
}

function asRequest(data: unknown): FrameRequest | null {
  if (typeof data !== "string") return null;
  try {
    const message = JSON.parse(data) as Partial<FrameRequest>;
    return message._messageType === 0 && typeof message._actionName === "string" ? (message as FrameRequest) : null;
  } catch {
    return null;
  }
}
