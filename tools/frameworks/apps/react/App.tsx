import { useState } from 'react';
import { Debate } from './Debate.tsx';

export function App() {
  const [max, setMax] = useState(2);
  const [shown, setShown] = useState(true);
  return (
    <>
      <button onClick={() => setMax(max + 1)}>Flere saker</button>
      <button onClick={() => setShown(!shown)}>Vis eller skjul</button>
      {shown && <Debate tree="/tree/" max={max} />}
    </>
  );
}
