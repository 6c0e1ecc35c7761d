curl --request POST \
  --url https://api.foxapi.cc/v1/videos/generations \
  --header 'Authorization: Bearer <token>' \
  --header 'Content-Type: application/json' \
  --data '
{
  "model": "veo-3.1-reference-to-video",
  "prompt": "A woman walking through a garden",
  "reference_image_urls": [
    "https://example.com/ref1.jpg"
  ],
  "duration": 8,
  "resolution": "1080p",
  "reference_type": "STYLE"
}
'
