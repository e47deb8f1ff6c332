// Follows the vis-network script in one module, mounted once, so that the browser is sent it once.
export default function () {}
