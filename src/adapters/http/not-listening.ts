/** Why the server could not listen, as the person who starts it should read it. */

type Told = (host: string, port: number, variable: string) => string;

const TEXTS: Readonly<Record<string, Told>> = {
  EADDRINUSE: (_host, port, variable) =>
    `端口 ${port} 已被占用：也许另一个服务已在运行，请结束它，或用 ${variable} 另选端口。\n` +
    `Port ${port} is taken, perhaps by another server of this kind: end that one, or choose another with ${variable}.`,
  EACCES: (_host, port, variable) =>
    `本用户不得使用端口 ${port}：请用 ${variable} 选 1024 以上的端口。\n` +
    `This user may not use port ${port}: choose one above 1023 with ${variable}.`,
  EADDRNOTAVAIL: (host) => `本机没有地址 ${host}：请检查 HOST。\nThis machine has no address ${host}: check HOST.`,
};

/** The error with a text for the operator where there is one; any other error as it is. */
export function notListening(
  error: unknown,
  { host, port, portFrom = 'PORT' }: { host: string; port: number; portFrom?: string | undefined },
): unknown {
  const text = TEXTS[String((error as { code?: unknown }).code)];
  return text ? new Error(text(host, port, portFrom), { cause: error }) : error;
}
