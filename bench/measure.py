"""measure.py NAME COMMAND…: runs a command (output thrown away) and prints wall and processor seconds and the most memory it held (MB resident)."""
import os
import resource
import subprocess
import sys
import time

name, command = sys.argv[1], sys.argv[2:]
start = time.monotonic()
status = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
wall = time.monotonic() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
reports = int(os.environ.get("REPORTS", "0"))
rate = f"  {reports / wall:7.0f} reports/s  {reports / (used.ru_utime + used.ru_stime):7.0f} reports a processor second" if reports else ""
print(f"{name:<34} {wall:8.2f} s wall {used.ru_utime + used.ru_stime:8.2f} s processor {used.ru_maxrss // 1024:6d} MB{rate}{'' if status in (0, 3) else f'  FAILED ({status})'}", flush=True)
