/** This machine, or a plain name such as a container's: nothing that is looked up beyond the local network. */
export const isNear = (host: string) =>
  host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host) || host.endsWith('.localhost') || /^[a-z0-9-]+$/i.test(host)
