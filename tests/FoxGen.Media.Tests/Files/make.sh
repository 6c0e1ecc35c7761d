#!/bin/sh
# Makes the files of this folder and their table, once: `apt-get install ffmpeg zip`, then `sh make.sh`. Lengths are ffprobe's.
set -eu
cd "$(dirname "$0")"
run() { ffmpeg -hide_banner -loglevel error -y -bitexact "$@"; }
pictures() { echo "-f lavfi -i testsrc=size=64x36:rate=$1:duration=$2"; }
sound() { echo "-f lavfi -i sine=frequency=440:sample_rate=$1:duration=$2"; }

# Video: short, long, with the header in front, turned, in fragments, with sound.
run $(pictures 10 2.5) -c:v libx264 -crf 51 -g 250 -pix_fmt yuv420p clip.mp4
run $(pictures 2 12.5) -c:v libx264 -crf 51 -g 250 -pix_fmt yuv420p middle.mp4
run $(pictures 2 34) -c:v libx264 -crf 51 -g 250 -pix_fmt yuv420p long.mp4
run $(pictures 10 2.5) $(sound 8000 2.5) -c:v libx264 -crf 51 -pix_fmt yuv420p -c:a aac -b:a 8k -movflags faststart sound.mp4
run -i clip.mp4 -c copy -metadata:s:v:0 rotate=90 turned.mp4
run $(pictures 10 2.5) -c:v libx264 -crf 51 -g 10 -pix_fmt yuv420p -movflags frag_keyframe+empty_moov fragments.mp4
run $(pictures 10 3.2) -c:v libx264 -crf 51 -g 250 -pix_fmt yuv420p clip.mov
run $(pictures 10 3.2) -c:v mpeg4 -q:v 31 mpeg4.mov
run $(pictures 10 2.5) $(sound 8000 2.5) -c:v libvpx -b:v 8k -c:a libvorbis -ar 8000 clip.webm
run $(pictures 10 2.5) -c:v libx264 -crf 51 -pix_fmt yuv420p clip.mkv
run $(pictures 10 2.5) -c:v mpeg4 -q:v 31 clip.avi
run $(pictures 10 2.5) -c:v flv -q:v 31 clip.flv
run $(pictures 10 2.5) -c:v wmv2 -q:v 31 clip.wmv
run $(pictures 25 2) -c:v mpeg1video -q:v 31 clip.mpeg

# Audio: constant and variable rates, with and without headers that say the length.
run $(sound 8000 4.2) -c:a aac -b:a 8k tone.m4a
run $(sound 8000 1.2) -c:a pcm_u8 tone.wav
run $(sound 8000 1.2) -c:a adpcm_ima_wav adpcm.wav
run $(sound 16000 5.3) -c:a libmp3lame -b:a 8k constant.mp3
run $(sound 16000 5.3) -c:a libmp3lame -b:a 8k -write_xing 0 -id3v2_version 0 bare.mp3
run -f lavfi -i "sine=frequency=440:sample_rate=16000:duration=6,volume='if(lt(t,3),0,1)':eval=frame" -c:a libmp3lame -q:a 9 variable.mp3
run -f lavfi -i "sine=frequency=440:sample_rate=16000:duration=6,volume='if(lt(t,3),0,1)':eval=frame" -c:a libmp3lame -q:a 9 -write_xing 0 -metadata title=tone variable-bare.mp3
run $(sound 8000 4.2) -c:a libvorbis -q:a 0 tone.ogg
run $(sound 8000 4.2) -c:a libopus -b:a 6k tone.opus
run $(sound 8000 2.6) -c:a flac tone.flac
run $(sound 8000 4.2) -c:a aac -b:a 8k tone.aac
run $(sound 8000 4.2) -c:a wmav2 -b:a 24k tone.wma

# Pictures, and what is neither.
run $(pictures 1 1) -frames:v 1 picture.png
run $(pictures 1 1) -frames:v 1 -q:v 31 picture.jpg
run $(pictures 1 1) -frames:v 1 -c:v libwebp -q:v 1 picture.webp
run $(pictures 5 1) -c:v gif picture.gif
run -f lavfi -i testsrc=size=32x18:rate=1:duration=1 -frames:v 1 picture.bmp
run $(pictures 1 1) -frames:v 1 -c:v libaom-av1 -still-picture 1 picture.avif
echo "A note." > note.txt
rm -f archive.zip && zip -q -X archive.zip note.txt

# The file, its seconds, its width and height as shown, its frames per second; empty for what the file does not have.
{
  echo "file,seconds,width,height,fps"
  for file in *.mp4 *.mov *.webm *.mkv *.avi *.flv *.wmv *.mpeg *.m4a *.wav *.mp3 *.ogg *.opus *.flac *.aac *.wma *.png *.jpg *.webp *.gif *.bmp *.avif; do
    ffprobe -v error -show_entries format=duration:stream=codec_type,width,height,avg_frame_rate:stream_side_data=rotation -of json "$file" > probe.json
    python3 - "$file" <<'P'
import json, subprocess, sys
probe = json.load(open("probe.json"))
video = next((s for s in probe["streams"] if s["codec_type"] == "video"), None)
picture = sys.argv[1].startswith("picture.")
width, height = (video["width"], video["height"]) if video else ("", "")
if video and any(abs(d.get("rotation", 0)) == 90 for d in video.get("side_data_list", [])):
    width, height = height, width
rate = ""
if video and not picture:
    over, under = map(int, video["avg_frame_rate"].split("/"))
    rate = f"{over / under:g}" if under else ""
seconds = "" if picture else f'{float(probe["format"]["duration"]):.3f}'
# Without a header, ffprobe guesses the length of an MP3 from its first rate. Its packets are exact.
if sys.argv[1].endswith("-bare.mp3"):
    packets = subprocess.run(["ffprobe", "-v", "error", "-show_entries", "packet=duration_time", "-of", "csv=p=0", sys.argv[1]], capture_output=True, text=True).stdout
    seconds = f"{sum(map(float, packets.split())):.3f}"
print(",".join(map(str, [sys.argv[1], seconds, width, height, rate])))
P
  done
  rm -f probe.json
} > lengths.csv
