curl --request POST \
  --url https://api.foxapi.cc/v1/videos/generations \
  --header 'Authorization: Bearer <token>' \
  --header 'Content-Type: application/json' \
  --data @- <<EOF
{
  "model": "heygen-video-agent",
  "prompt": "A weather reporter in front of a sunny city skyline introducing today's forecast in an upbeat tone."
}
EOF
