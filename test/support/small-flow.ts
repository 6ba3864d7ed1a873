/** Greets with what its function answers, or says sorry, and hangs up. */
export const smallFlow = (functionArn: string) => ({
  Version: '2019-10-30',
  StartAction: 'greet',
  Actions: [
    {
      Identifier: 'greet',
      Type: 'InvokeLambdaFunction',
      Parameters: { LambdaFunctionARN: functionArn, InvocationTimeLimitSeconds: '3' },
      Transitions: { NextAction: 'say', Errors: [{ NextAction: 'sorry', ErrorType: 'NoMatchingError' }] },
    },
    {
      Identifier: 'say',
      Type: 'MessageParticipant',
      Parameters: { Text: '$.External.words' },
      Transitions: { NextAction: 'end', Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] },
    },
    {
      Identifier: 'sorry',
      Type: 'MessageParticipant',
      Parameters: { Text: 'Sorry' },
      Transitions: { NextAction: 'end', Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] },
    },
    { Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ],
});
