/** Answers the add-in as Excel on the web does: context, batches of actions, settings. Sends it events. */
import type { Interpreter } from "./interpreter";
import type { BatchRequest, FrameRequest, HostEvent } from "./protocol";
import type { Handler, Transport } from "./transport";
import { noAnswer } from "./transport";

const dispatch = { richApi: 93, saveSettings: 76 } as const;
const register = 1;

type Execute = { DdaMethod: { DispatchId: number }; ArrayData?: unknown[]; DdaSettingsMethod?: { Properties: unknown } };

export type Exchange = { request: BatchRequest; answer: unknown; milliseconds: number };

export class OfficeHost {
  readonly exchanges: Exchange[] = [];
  readonly #registered = new Set<string>();
  readonly #listening: (() => void)[] = [];
  transport: Transport | undefined;

  constructor(
    private readonly interpreter: Interpreter,
    private readonly requirementSets: Record<string, string>,
    private readonly settings: { read(): unknown; save(settings: unknown): void },
  ) {}

  readonly handle: Handler = (request) => {
    if (request._actionType !== 0) return this.#setRegistration(request);
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return this.#context(String(request._data));
      case "executeMethod":
        return this.#execute(request._data as Execute);
      case "ContextActivationManager_notifyHost":
        return noAnswer;
      default:
        console.warn(`workbench: no answer to ${request._actionName}`);
        return noAnswer;
    }
  };

  raise(events: HostEvent[]): void {
    if (!this.#registered.has("richApiMessage")) return;
    this.transport?.send("richApiMessage", {
      ArrayData: events.map(({ category, type, target, message }) => [category, type, target, JSON.stringify(message), 0, false]),
    });
  }

  /** Calls back once the add-in has registered for events, before which it gets none. */
  whenListening(listener: () => void): void {
    this.#listening.push(listener);
  }

  selectionChanged(): void {
    if (this.#registered.has("documentSelectionChanged")) this.transport?.send("documentSelectionChanged", {});
  }

  #setRegistration({ _actionName, _actionType }: FrameRequest): { Error: 0 } {
    if (_actionType === register) this.#registered.add(_actionName);
    else this.#registered.delete(_actionName);
    if (_actionName === "richApiMessage" && _actionType === register) for (const listener of this.#listening.splice(0)) listener();
    return { Error: 0 };
  }

  async #execute(data: Execute): Promise<unknown> {
    switch (data.DdaMethod.DispatchId) {
      case dispatch.richApi: {
        const request = JSON.parse(String(data.ArrayData?.[4])) as BatchRequest;
        const answer = await this.#run(request);
        return { Version: 1, Error: 0, Data: ["200", [], JSON.stringify(answer)] };
      }
      case dispatch.saveSettings:
        this.settings.save(data.DdaSettingsMethod?.Properties);
        return { Version: 1, Error: 0, Properties: this.settings.read() };
      default:
        return { Version: 1, Error: 5001 };
    }
  }

  async #run(request: BatchRequest): Promise<unknown> {
    const start = performance.now();
    const answer = await this.interpreter.run(request);
    this.exchanges.push({ request, answer, milliseconds: performance.now() - start });
    return answer;
  }

  #context(id: string): unknown {
    return {
      _id: id,
      _appName: 16,
      _appVersion: "16.01",
      _appUILocale: "en-GB",
      _dataLocale: "en-GB",
      _docUrl: `${location.origin}/Workbench.xlsx`,
      _clientMode: 1,
      _settings: this.settings.read(),
      _reason: 1,
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "workbench",
      _appInstanceId: id,
      _appMinorVersion: 1,
      _requirementMatrix: JSON.stringify(this.requirementSets),
      _hostFullVersion: "16.0.17000.1",
      _appDomains: [],
    };
  }
}
