/** Runs a batch of Office.js actions against a tree of ApiObjects. It knows the shape of the requests, and nothing about Excel. */
import { ApiCollection, ApiError, ApiObject } from "./api-object";
import { ActionType, PathType } from "./protocol";
import type { Action, ArgumentInfo, BatchAnswer, BatchError, BatchRequest } from "./protocol";

export type Root = ApiObject & { $create(typeName: string): ApiObject };
/** Called before each action with a statement such as `Range.values =`. It may throw or wait. */
export type BeforeAction = (statement: string, index: number) => void | Promise<void>;

type Reachable = Record<string, unknown>;
type Target = ApiObject | null;

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const hostOnly = (name: string): boolean => name.startsWith("$") || name === "constructor";
/** Event registrations need no work: the host sends every event, and the client picks. */
const isEventRegistration = (name: string): boolean => /^_(Unr|R)egister\w*/.test(name);

export class Interpreter {
  readonly #references = new References();

  constructor(
    readonly root: Root,
    private readonly beforeAction: BeforeAction = () => undefined,
  ) {}

  run(request: BatchRequest): Promise<BatchAnswer> {
    return new Batch(request, this.root, this.#references, this.beforeAction).run();
  }
}

/** Objects that the client keeps from one batch to the next. */
class References {
  readonly #objects = new Map<string, ApiObject>();
  readonly #ids = new Map<ApiObject, string>();
  #made = 0;

  keep(target: ApiObject): void {
    const id = `reference-${++this.#made}`;
    this.#objects.set(id, target);
    this.#ids.set(target, id);
  }
  release(id: string): void {
    const target = this.#objects.get(id);
    if (target !== undefined) this.#ids.delete(target);
    this.#objects.delete(id);
  }
  get(id: string): ApiObject {
    const target = this.#objects.get(id);
    if (target === undefined) throw new ApiError("InvalidReference", "This reference is not valid for the current operation.");
    return target;
  }
  identify(target: ApiObject): Record<string, unknown> {
    const id = this.#ids.get(target);
    return { ...target.$identity, ...(id === undefined ? {} : { _ReferenceId: id }) };
  }
}

class Batch {
  readonly #targets = new Map<number, Target>();
  #statement = "";
  #index = 0;

  constructor(
    private readonly request: BatchRequest,
    private readonly root: Root,
    private readonly references: References,
    private readonly beforeAction: BeforeAction,
  ) {}

  async run(): Promise<BatchAnswer> {
    const answer: BatchAnswer = { Results: [], TraceIds: [] };
    try {
      for (const action of this.request.Actions) {
        if (action.ActionType === ActionType.trace) answer.TraceIds.push(action.Id);
        const target = action.ObjectPathId ? await this.#resolve(action.ObjectPathId) : null;
        await this.#step(describe(action, target));
        answer.Results.push({ ActionId: action.Id, Value: (await this.#perform(action, target)) ?? null });
        this.#index++;
      }
    } catch (error) {
      answer.Error = this.#failure(error);
    }
    return answer;
  }

  async #step(statement: string): Promise<void> {
    this.#statement = statement;
    await this.beforeAction(statement, this.#index);
  }

  #failure(error: unknown): BatchError {
    const known = error instanceof ApiError;
    if (!known) console.error(`workbench: ${this.#statement}`, error);
    return {
      Code: known ? error.code : "GeneralException",
      Message: error instanceof Error ? error.message : String(error),
      Location: this.#statement.replace(/ .*$/, ""),
      ActionIndex: this.#index,
      HttpStatusCode: 400,
    };
  }

  async #perform(action: Action, target: Target): Promise<unknown> {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target === null ? null : this.references.identify(target);
      case ActionType.query:
      case ActionType.queryAsJson:
        return this.#read(target, [...(action.QueryInfo?.Select ?? []), ...(action.QueryInfo?.Expand ?? [])]);
      case ActionType.method: {
        if (action.Name === "_KeepReference") {
          if (target !== null) this.references.keep(target);
          return null;
        }
        const args = await this.#arguments(action.ArgumentInfo);
        if (action.Name === "_RemoveReference") {
          this.references.release(String(args[0]));
          return;
        }
        const result = await call(target, action.Name, args);
        return result instanceof ApiObject ? this.references.identify(result) : result;
      }
      case ActionType.set:
        return assign(target, action.Name, (await this.#arguments(action.ArgumentInfo))[0]);
      case ActionType.update:
        return update(target, action.ObjectState ?? {});
      case ActionType.trace:
      case ActionType.ensureUnchanged:
        return null;
      default:
        throw new ApiError("NotImplemented", `action type ${action.ActionType}`);
    }
  }

  async #resolve(id: number): Promise<Target> {
    const known = this.#targets.get(id);
    if (known !== undefined) return known;
    const target = await this.#follow(id);
    this.#targets.set(id, target);
    return target;
  }

  async #follow(id: number): Promise<Target> {
    const path = this.request.ObjectPaths[id];
    if (path === undefined) throw new ApiError("InvalidRequest", `no object path ${id}`);
    const parent = path.ParentObjectPathId ? await this.#resolve(path.ParentObjectPathId) : null;
    if (path.ParentObjectPathId && parent === null) return null; // whatever a null object leads to is a null object
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.root;
      case PathType.create:
        return this.root.$create(path.Name);
      case PathType.method:
        await this.#step(`${nameOf(parent)}.${lowerFirst(path.Name)} ()`);
        return asTarget(await call(parent, path.Name, await this.#arguments(path.ArgumentInfo)));
      case PathType.property:
        return asTarget(member(parent, path.Name));
      case PathType.indexer:
        return asTarget(await call(parent, "getItem", await this.#arguments(path.ArgumentInfo)));
      case PathType.reference:
        return this.references.get(path.Name);
      case PathType.nothing:
        return null;
      default:
        throw new ApiError("NotImplemented", `object path type ${path.ObjectPathType}`);
    }
  }

  async #arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const values: unknown[] = [];
    for (const [position, value] of (info?.Arguments ?? []).entries()) {
      const reference = info?.ReferencedObjectPathIds?.[position];
      values.push(reference ? await this.#resolve(reference) : value);
    }
    return values;
  }

  async #read(target: Target, paths: string[]): Promise<unknown> {
    if (target === null) return null;
    if (target instanceof ApiCollection) return this.#readCollection(target as ApiCollection<ApiObject>, paths);
    const answer: Record<string, unknown> = this.references.identify(target);
    const nested = new Map<string, string[]>();
    for (const path of paths.length > 0 ? paths.filter((path) => path !== "*") : scalars(target)) {
      const [head = "", ...rest] = path.split("/");
      const value = await member(target, head);
      if (value instanceof ApiObject) nested.set(head, [...(nested.get(head) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
      else answer[upperFirst(head)] = value ?? null;
    }
    for (const [head, inner] of nested) answer[upperFirst(head)] = await this.#read(asTarget(member(target, head)), inner);
    return answer;
  }

  async #readCollection(target: ApiCollection<ApiObject>, paths: string[]): Promise<unknown> {
    const inner = paths.map((path) => path.replace(/^items\/?/i, "")).filter((path) => path !== "" && !/^count$/i.test(path));
    const items = [];
    for (const item of target.$list()) items.push(await this.#read(item, inner));
    return { _Items: items, ...(paths.some((path) => /^count$/i.test(path)) ? { Count: target.count } : {}) };
  }
}

const nameOf = (target: Target): string => target?.$type ?? "null";

function describe(action: Action, target: Target): string {
  const owner = nameOf(target);
  switch (action.ActionType) {
    case ActionType.set:
      return `${owner}.${lowerFirst(action.Name)} =`;
    case ActionType.method:
      return `${owner}.${lowerFirst(action.Name)} ()`;
    case ActionType.query:
    case ActionType.queryAsJson:
      return `${owner}.load (${(action.QueryInfo?.Select ?? []).join(",")})`;
    default:
      return owner;
  }
}

function missing(target: ApiObject, name: string): ApiError {
  return new ApiError("ApiNotFound", `ApiNotFound: ${target.$type}.${lowerFirst(name)} is not in the workbench`);
}

function member(target: Target, name: string): unknown {
  if (target === null) return null;
  const key = lowerFirst(name);
  if (hostOnly(key) || !(key in target)) throw missing(target, name);
  return (target as unknown as Reachable)[key];
}

function call(target: Target, name: string, args: unknown[]): unknown {
  if (target === null || isEventRegistration(name)) return null;
  const key = name.startsWith("_") ? name : lowerFirst(name);
  const method = hostOnly(key) ? undefined : (target as unknown as Reachable)[key];
  if (typeof method !== "function") throw missing(target, name);
  return method.apply(target, args) as unknown;
}

function assign(target: Target, name: string, value: unknown): null {
  if (target === null) return null;
  const key = lowerFirst(name);
  if (descriptors(target).get(key)?.set === undefined) throw missing(target, name);
  Reflect.set(target, key, value);
  return null;
}

function update(target: Target, state: Record<string, unknown>): null {
  for (const [name, value] of Object.entries(state)) {
    if (isPlainObject(value)) update(asTarget(member(target, name)), value);
    else assign(target, name, value);
  }
  return null;
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const asTarget = (value: unknown): Target => (value instanceof ApiObject ? value : null);

function descriptors(target: ApiObject): Map<string, PropertyDescriptor> {
  const found = new Map<string, PropertyDescriptor>();
  for (let at: object = target; at !== ApiObject.prototype; at = Object.getPrototypeOf(at) as object)
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(at)))
      if (!hostOnly(name) && !found.has(name)) found.set(name, descriptor);
  return found;
}

/** All plain properties, which `load()` without names reads. */
function scalars(target: ApiObject): string[] {
  return [...descriptors(target)]
    .filter(([name, descriptor]) => descriptor.get && !(member(target, name) instanceof ApiObject))
    .map(([name]) => name);
}
