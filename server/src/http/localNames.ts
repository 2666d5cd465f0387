const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/i;
const HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i;
const NAME = /^(?:localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/i;

/** Whether an IP address is this machine itself. */
export const isLoopback = (address: string): boolean => LOOPBACK.test(address);

/** Whether a Host header, with or without a port, can only mean this machine. */
export const isLocalHost = (host: string): boolean => HOST.test(host);

/** The same for a name in a setting or a URL; browsers take it for safe without https. */
export const isLocalName = (hostname: string): boolean => NAME.test(hostname);
