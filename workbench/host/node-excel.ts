/** The real Excel object model in plain Node: Microsoft's excel-web-16.00.js in a sandbox, answered by an interpreter of ours. */
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import type { Interpreter } from "./interpreter";
import type { BatchRequest } from "./protocol";

export function nodeExcel(interpreter: Interpreter): typeof Excel {
  const element = { style: {}, setAttribute() {} };
  const document = {
    getElementsByTagName: () => [],
    addEventListener() {},
    createElement: () => element,
    documentElement: {},
    readyState: "complete",
    location: { href: "" },
  };
  const location = { href: "https://localhost/", hash: "", search: "", origin: "https://localhost", protocol: "https:" };
  const sandbox: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    document,
    location,
    navigator: { userAgent: "node" },
    addEventListener() {},
    Office: {},
    history: {},
  };
  for (const name of ["window", "self", "top", "parent"]) sandbox[name] = sandbox;
  createContext(sandbox);
  runInContext(excelSource(), sandbox, { filename: "excel-web-16.00.js" });
  // As over the wire, where what is left out of a list becomes null.
  const execute = async (_context: unknown, _flags: unknown, message: { Body: unknown }) => {
    const answer = await interpreter.run(JSON.parse(JSON.stringify(message.Body)) as BatchRequest);
    return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body: structuredClone(answer) };
  };
  const session = sandbox["OfficeExtension"] as { SessionBase: { prototype: object; _overrideSession: object } };
  session.SessionBase._overrideSession = Object.assign(Object.create(session.SessionBase.prototype) as object, {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "workbench:", headers: {} }),
    _createRequestExecutorOrNull: () => ({ executeAsync: execute }),
  });
  return sandbox["Excel"] as typeof Excel;
}

let source: string | undefined;
const excelSource = (): string => (source ??= readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8"));
