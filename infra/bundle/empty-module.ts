// Stands in for credential providers of a developer's machine (sso, ini, process, login …): on Lambda and on the laptop cloud
// credentials come from the environment, so the default chain never gets this far, and 60 kB stay out of every bundle.
export {};
