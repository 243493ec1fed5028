/** One line on the terminal, rewritten as it goes: applications, rate, share of the file, time left. */

export function progressLine(totalBytes, output = process.stderr, now = () => performance.now()) {
  const started = now();
  let readBytes = 0;
  let count = 0;
  return {
    read(bytes) {
      readBytes = bytes;
    },
    decided(more) {
      count += more;
      output.write(`\r${describe(count, now() - started, readBytes / totalBytes)}   `);
    },
    end() {
      output.write(`\r${describe(count, now() - started, 1)}   \n`);
    },
  };
}

export function describe(count, milliseconds, share) {
  const seconds = milliseconds / 1000;
  const rate = Math.round(count / Math.max(seconds, 0.001));
  const left = share > 0 ? (seconds / share) * (1 - share) : 0;
  return `${grouped(count)} applications, ${grouped(rate)} a second, ${Math.floor(share * 100)} %, ${clock(left)} left`;
}

function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

function clock(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
